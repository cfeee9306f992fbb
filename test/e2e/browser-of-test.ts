import { doAll } from './do-all.ts';
import type { DrivenBrowser, Panel, Size, Tab } from './drivers/driver.ts';

/** The browser as one test uses it, and what undoes everything the test did to it. */
export interface BrowserOfTest {
  readonly browser: DrivenBrowser;
  /** The panels that are open in tabs of the test. */
  readonly panels: ReadonlySet<Panel>;
  /** Closes the tabs that the test opened and withdraws the access that it gave, also after a failed test. */
  undo(): Promise<void>;
}

export function browserOfTest(browser: DrivenBrowser): BrowserOfTest {
  const tabs = new Set<Tab>();
  const panels = new Set<Panel>();
  let accessWasChanged = false;
  const changingAccess = <A extends readonly unknown[], R>(method: (...args: A) => Promise<R>) => {
    return (...args: A): Promise<R> => {
      accessWasChanged = true;
      return method(...args);
    };
  };
  return {
    panels,
    browser: {
      ...browser,
      async openTab(url, cookieStore) {
        const tab = await browser.openTab(url, cookieStore);
        const panelsOfTab: Panel[] = [];
        const openPanel = async (size?: Size) => {
          const panel = await tab.openPanel(size);
          panelsOfTab.push(panel);
          panels.add(panel);
          return panel;
        };
        const close = async () => {
          if (!tabs.delete(own)) return;
          for (const panel of panelsOfTab) panels.delete(panel);
          await tab.close();
        };
        const own: Tab = { ...tab, close, openPanel };
        tabs.add(own);
        return own;
      },
      allowHost: changingAccess(browser.allowHost),
      restrictToClicks: changingAccess(browser.restrictToClicks),
      respondToPermissionPrompt: changingAccess(browser.respondToPermissionPrompt),
    },
    async undo() {
      await doAll('Undoing what the test did to the browser', [
        ...(accessWasChanged ? [browser.withdrawAccess] : []),
        ...[...tabs].map(({ close }) => close),
      ]);
    },
  };
}

import type { DrivenBrowser, Panel, Size, Tab } from './drivers/driver.ts';
import { eventually } from './drivers/poll.ts';
import { cleanPanel } from './panel-cleanup.ts';
import { sizes } from './sizes.ts';

/** A tab with our panel open on it. */
export interface Inspected {
  readonly tab: Tab;
  readonly panel: Panel;
}

/** One tab with the panel open, which each test navigates to a store of its own: opening DevTools is what takes time. */
export interface SharedPanel {
  /**
   * Navigates the tab to an address and shows the panel there. The panel is hidden meanwhile and makes no request,
   * so that it then reads like a panel that was just opened.
   * @param beforeShown is called when the page is loaded and the panel has not read it yet.
   */
  navigate(url: string, size: Size, beforeShown: (inspected: Inspected) => void): Promise<Inspected>;
  /** Restores the panel to its state before the test, and hides it. @throws what cannot be restored */
  restore(): Promise<void>;
  /** The next test gets a new tab and a new panel: what a failed test left is not known. */
  discard(): void;
  close(): Promise<void>;
}

/** Opens a page as a new shopper and waits for its session: the panel's requests are counted from then on. */
export async function visit(tab: Tab, url: string): Promise<void> {
  await tab.clearCookies();
  await tab.goto(url);
  await tab.evaluate('window.sampleStore?.sessionReady.then(() => true)');
}

/** Opens nothing before the first test needs it. */
export function createSharedPanel(browser: DrivenBrowser): SharedPanel {
  let opened: Promise<Inspected> | null = null;
  let isUsable = true;

  async function open(): Promise<Inspected> {
    const tab = await browser.openTab('about:blank');
    const panel = await tab.openPanel(sizes.large);
    // What a failed test has stored is still there.
    await cleanPanel(panel);
    await panel.hide();
    return { tab, panel };
  }

  async function close(): Promise<void> {
    const closing = opened;
    opened = null;
    isUsable = true;
    // A tab that could not be opened, or that is gone, need not be closed.
    await closing?.then(({ tab }) => tab.close()).catch(() => undefined);
  }

  return {
    async navigate(url, size, beforeShown) {
      if (!isUsable) await close();
      opened ??= open();
      const { tab, panel } = await opened;
      await visit(tab, url);
      beforeShown({ tab, panel });
      await panel.show();
      const { host } = new URL(url);
      await eventually(async () => {
        if (!(await panel.evaluate<boolean>(`document.body.innerText.includes('${host}')`)))
          throw new Error(`The panel does not follow its tab to ${host}`);
      });
      await panel.resize(size);
      return { tab, panel };
    },
    async restore() {
      if (!opened || !isUsable) return;
      isUsable = false;
      const { tab, panel } = await opened;
      await tab.setOffline(false);
      await panel.show();
      // The page's service worker would handle the requests of the next store on its origin.
      await tab.evaluate(`navigator.serviceWorker?.getRegistrations()
        .then((all) => Promise.all(all.map((each) => each.unregister()))).then(() => true)`);
      await cleanPanel(panel);
      await panel.hide();
      isUsable = true;
    },
    discard() {
      isUsable = false;
    },
    close,
  };
}

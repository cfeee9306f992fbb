import type { DrivenBrowser, Tab } from './drivers/driver.ts';

/** The browser as one test uses it, and what takes back all that the test did to it. */
export interface BrowserOfTest {
  readonly browser: DrivenBrowser;
  /** Closes the tabs that the test opened and withdraws the access that it gave, also after a test that failed. */
  undo(): Promise<void>;
}

export function browserOfTest(browser: DrivenBrowser): BrowserOfTest {
  const tabs = new Set<Tab>();
  let touchedAccess = false;
  const touching = <A extends readonly unknown[], R>(method: (...args: A) => Promise<R>) => {
    return (...args: A): Promise<R> => {
      touchedAccess = true;
      return method(...args);
    };
  };
  return {
    browser: {
      ...browser,
      async openTab(url, jar) {
        const tab = await browser.openTab(url, jar);
        const close = async () => {
          if (tabs.delete(own)) await tab.close();
        };
        const own: Tab = { ...tab, close };
        tabs.add(own);
        return own;
      },
      allowHost: touching(browser.allowHost),
      restrictToClicks: touching(browser.restrictToClicks),
      answerAccess: touching(browser.answerAccess),
    },
    async undo() {
      for (const tab of [...tabs]) await tab.close();
      if (touchedAccess) await browser.withdrawAccess();
    },
  };
}

import type { DrivenBrowser, Panel, Size, Tab } from './drivers/driver.ts';
import { eventually } from './drivers/poll.ts';
import { cleanPanel } from './panel-cleanup.ts';
import { sizes } from './sizes.ts';

/** A tab with our panel open on it. */
export interface Inspected {
  readonly tab: Tab;
  readonly panel: Panel;
}

/** One tab with the panel open, which test after test is led to another store: opening DevTools is what takes time. */
export interface SharedPanel {
  /**
   * Leads the tab to an address and shows the panel there. The panel is hidden on the way and makes no request then,
   * so that it reads as one does that was just opened.
   * @param beforeShown what happens when the page is there and the panel has not looked at it yet.
   */
  lead(url: string, size: Size, beforeShown: (inspected: Inspected) => void): Promise<Inspected>;
  /** Puts the panel back as it was before the test, and hides it. @throws what cannot be put back */
  putBack(): Promise<void>;
  /** The next test gets a new tab and a new panel: what a failed test left is not known. */
  discard(): void;
  close(): Promise<void>;
}

/** Opens a page as a new shopper and waits for its session: what the panel is counted for begins after it. */
export async function visit(tab: Tab, url: string): Promise<void> {
  await tab.clearCookies();
  await tab.goto(url);
  await tab.evaluate('window.sampleStore?.sessionReady.then(() => true)');
}

/** Opens nothing before the first test asks for it. */
export function createSharedPanel(browser: DrivenBrowser): SharedPanel {
  let opened: Promise<Inspected> | null = null;
  let isSound = true;

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
    isSound = true;
    // What cannot be opened need not be closed, and a tab that is gone is closed.
    await closing?.then(({ tab }) => tab.close()).catch(() => undefined);
  }

  return {
    async lead(url, size, beforeShown) {
      if (!isSound) await close();
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
    async putBack() {
      if (!opened || !isSound) return;
      isSound = false;
      const { tab, panel } = await opened;
      await tab.setOffline(false);
      await panel.show();
      // The worker of a page would answer for whatever store has its origin next.
      await tab.evaluate(`navigator.serviceWorker?.getRegistrations()
        .then((all) => Promise.all(all.map((each) => each.unregister()))).then(() => true)`);
      await cleanPanel(panel);
      await panel.hide();
      isSound = true;
    },
    discard() {
      isSound = false;
    },
    close,
  };
}

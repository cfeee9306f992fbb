import { expect } from 'vitest';
import type { CookieStore, DrivenBrowser, Panel, Tab } from '../drivers/driver.ts';
import { sizes } from '../sizes.ts';

/** The tabs of one browser, each opened once and used for case after case. */
export interface Tabs {
  /** A tab without a panel. */
  uninspected(cookieStore: CookieStore): Promise<Tab>;
  /** The tab that is inspected in that cookie store. Its panel, if it is open already, is hidden: it makes no request then. */
  inspected(cookieStore: CookieStore): Promise<Tab>;
  /** The panel of an inspected tab, visible and showing the store of this host. */
  panelOf(cookieStore: CookieStore, host: string): Promise<Panel>;
}

export function createTabs(browser: DrivenBrowser): Tabs {
  const tabs = new Map<string, Promise<Tab>>();
  const panels = new Map<CookieStore, Panel>();
  const tabOf = (use: 'uninspected' | 'inspected', cookieStore: CookieStore): Promise<Tab> => {
    const key = `${use} ${cookieStore}`;
    const tab = tabs.get(key) ?? browser.openTab('about:blank', cookieStore);
    tabs.set(key, tab);
    return tab;
  };
  return {
    uninspected: (cookieStore) => tabOf('uninspected', cookieStore),
    async inspected(cookieStore) {
      await panels.get(cookieStore)?.hide();
      return tabOf('inspected', cookieStore);
    },
    async panelOf(cookieStore, host) {
      const panel =
        panels.get(cookieStore) ?? (await (await tabOf('inspected', cookieStore)).openPanel(sizes.large));
      panels.set(cookieStore, panel);
      await panel.show();
      // A panel that was hidden shows the previous case until it has read the page.
      await expect.poll(() => panel.evaluate<string>('document.body.innerText')).toContain(host);
      return panel;
    },
  };
}

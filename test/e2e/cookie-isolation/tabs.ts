import { expect } from 'vitest';
import type { DrivenBrowser, Jar, Panel, Tab } from '../drivers/driver.ts';
import { sizes } from '../sizes.ts';

/** The tabs of one browser, each opened once and led from case to case. */
export interface Tabs {
  /** A tab without a panel. */
  beside(jar: Jar): Promise<Tab>;
  /** The tab that is inspected in that jar. Its panel, if it is open already, is hidden: it makes no request then. */
  inspected(jar: Jar): Promise<Tab>;
  /** The panel of an inspected tab, shown and with the store of this host in it. */
  panelOf(jar: Jar, host: string): Promise<Panel>;
}

export function createTabs(browser: DrivenBrowser): Tabs {
  const tabs = new Map<string, Promise<Tab>>();
  const panels = new Map<Jar, Panel>();
  const tabOf = (use: 'beside' | 'inspected', jar: Jar): Promise<Tab> => {
    const key = `${use} ${jar}`;
    const tab = tabs.get(key) ?? browser.openTab('about:blank', jar);
    tabs.set(key, tab);
    return tab;
  };
  return {
    beside: (jar) => tabOf('beside', jar),
    async inspected(jar) {
      await panels.get(jar)?.hide();
      return tabOf('inspected', jar);
    },
    async panelOf(jar, host) {
      const panel = panels.get(jar) ?? (await (await tabOf('inspected', jar)).openPanel(sizes.large));
      panels.set(jar, panel);
      await panel.show();
      // Until it has looked at the page, a panel that was hidden shows the case before.
      await expect.poll(() => panel.evaluate<string>('document.body.innerText')).toContain(host);
      return panel;
    },
  };
}

import browser from 'webextension-polyfill';
import type { DevtoolsPage } from './devtools-page.ts';

/** Where a panel keeps what shall outlive its document, in the form of an area of `storage`. */
export interface PanelMemory {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(key: string): Promise<void>;
}

/**
 * The browser's memory, which all panels share; for a private window the devtools page's own, which no other panel
 * sees and which is gone with DevTools.
 * @param isPrivate whether the inspected tab's window is private. Until that is known nothing is read or written.
 */
export function openPanelMemory(devtoolsPage: DevtoolsPage, isPrivate: Promise<boolean>): PanelMemory {
  const area = isPrivate.then((is) => (is ? ownMemory(devtoolsPage) : browser.storage.session));
  return {
    get: async (key) => (await area).get(key),
    set: async (items) => (await area).set(items),
    remove: async (key) => (await area).remove(key),
  };
}

async function ownMemory({ kept, keep }: DevtoolsPage): Promise<PanelMemory> {
  const items = new Map(await kept);
  return {
    async get(key) {
      const json = items.get(key);
      return json === undefined ? {} : { [key]: JSON.parse(json) };
    },
    async set(entries) {
      for (const [key, value] of Object.entries(entries)) {
        const json = JSON.stringify(value);
        items.set(key, json);
        keep(key, json);
      }
    },
    async remove(key) {
      items.delete(key);
      keep(key, null);
    },
  };
}

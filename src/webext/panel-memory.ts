import browser from 'webextension-polyfill';
import type { DevtoolsPage } from './devtools-page.ts';

/** Where a panel keeps what should outlive its document, in the form of an area of `storage`. */
export interface PanelMemory {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(key: string): Promise<void>;
}

/**
 * The browser's memory, which all panels share; for a private window the devtools page's own, which no other panel
 * sees and which is gone with DevTools.
 * @param isPrivate whether the panel is in a private window.
 */
export function openPanelMemory({ kept, keep }: DevtoolsPage, isPrivate: boolean): PanelMemory {
  if (!isPrivate) return browser.storage.session;
  const copy = kept.then((items) => new Map(items));
  return {
    async get(key) {
      const json = (await copy).get(key);
      return json === undefined ? {} : { [key]: JSON.parse(json) };
    },
    async set(entries) {
      for (const [key, value] of Object.entries(entries)) {
        const json = JSON.stringify(value);
        (await copy).set(key, json);
        keep(key, json);
      }
    },
    async remove(key) {
      (await copy).delete(key);
      keep(key, null);
    },
  };
}

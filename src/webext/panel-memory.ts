import type { DevtoolsPage } from './devtools-page.ts';
import { nativeApi } from './native-api.ts';

/**
 * The browser's memory, which all panels share; for a private window the devtools page's own, which no other panel
 * sees and which is gone with DevTools.
 * @param isPrivate whether the panel is in a private window.
 */
export function openPanelMemory({ kept, keep }: DevtoolsPage, isPrivate: boolean) {
  if (!isPrivate) return nativeApi.storage.session;
  const copy = kept.then((items) => new Map(items));
  return {
    async get(key: string): Promise<Record<string, unknown>> {
      const json = (await copy).get(key);
      return json === undefined ? {} : { [key]: JSON.parse(json) };
    },
    async set(entries: Readonly<Record<string, unknown>>): Promise<void> {
      for (const [key, value] of Object.entries(entries)) {
        const json = JSON.stringify(value);
        (await copy).set(key, json);
        keep(key, json);
      }
    },
    async remove(key: string): Promise<void> {
      (await copy).delete(key);
      keep(key, null);
    },
  };
}

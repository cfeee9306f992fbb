import browser from 'webextension-polyfill';
import { panelMemory, panelShown } from '../messages.ts';

/** Where a panel keeps what shall outlive its document, in the form of an area of `storage`. */
export interface PanelMemory {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** A window that was given the memory of its devtools page. */
type Given = Window & { readonly [panelMemory]?: Map<string, string> };

/**
 * The browser's memory, which all panels share; for a private window the devtools page's own, which no other panel
 * sees and which is gone with DevTools.
 * @param isPrivate whether the inspected tab's window is private. Until that is known nothing is read or written.
 */
export function openPanelMemory(panel: Window, isPrivate: Promise<boolean>): PanelMemory {
  const area = isPrivate.then((is) => (is ? ownMemory(panel) : browser.storage.session));
  return {
    get: async (key) => (await area).get(key),
    set: async (items) => (await area).set(items),
    remove: async (key) => (await area).remove(key),
  };
}

async function ownMemory(panel: Window): Promise<PanelMemory> {
  const items = await given(panel);
  return {
    async get(key) {
      const json = items.get(key);
      return json === undefined ? {} : { [key]: JSON.parse(json) };
    },
    async set(entries) {
      // As text, for objects of a document do not outlive it.
      for (const [key, value] of Object.entries(entries)) items.set(key, JSON.stringify(value));
    },
    async remove(key) {
      items.delete(key);
    },
  };
}

/** How long the devtools page may take. Whoever waits longer for nothing keeps things for the document's life. */
const givenPatienceMs = 2_000;

/** The devtools page gives its memory when it hears that the panel is shown: before or after our scripts run. */
function given(panel: Given): Promise<Map<string, string>> {
  return new Promise((resolve) => {
    const take = () => {
      const memory = panel[panelMemory];
      if (memory) resolve(memory);
    };
    take();
    panel.addEventListener(panelShown, take);
    setTimeout(() => resolve(new Map()), givenPatienceMs);
  });
}

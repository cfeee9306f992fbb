/** What some functions of the API resolve to; all others resolve to nothing. */
const results: Readonly<Record<string, unknown>> = {
  'permissions.contains': true,
  'permissions.getAll': {},
  'tabs.get': {},
  'cookies.getAllCookieStores': [{ id: '0', tabIds: [1] }],
  'cookies.getAll': [
    { name: 'vtex_session', value: 's', domain: 'store.example', hostOnly: true, path: '/' },
  ],
  // The document that the tab shows, as the extension's isolated world reports it.
  'scripting.executeScript': [{ result: JSON.stringify({ origin: 'https://store.example', timeOrigin: 0 }) }],
  'storage.local.get': {},
  'storage.session.get': {},
};

/** The calls, each a path (`cookies.getAll`) and its arguments. */
const calls: { readonly path: string; readonly args: readonly unknown[] }[] = [];

/** The WebExtension API of a browser that only records what is called. Mock `webextension-polyfill` and `nativeApi` with it. */
export const recordingBrowser = memberAt('') as Record<string, unknown>;

function memberAt(path: string): unknown {
  return new Proxy(() => undefined, {
    get: (_, name) => {
      if (typeof name === 'symbol' || name === 'then') return undefined;
      return memberAt(path ? `${path}.${name}` : name);
    },
    apply: (_target, _this, args) => {
      calls.push({ path, args });
      if (path === 'runtime.getURL') return `chrome-extension://us/${args[0]}`;
      if (path === 'i18n.getUILanguage') return 'en';
      return Promise.resolve(results[path]);
    },
  });
}

/** The paths of all functions that were called, each once. */
export function calledFunctions(): string[] {
  return [...new Set(calls.map(({ path }) => path))].sort();
}

/** The listener that was added to an event. */
export function listenerOf(event: string): (...args: readonly unknown[]) => unknown {
  const [listener] = calls.find(({ path }) => path === `${event}.addListener`)?.args ?? [];
  if (typeof listener !== 'function') throw new Error(`Nothing listens to ${event}`);
  return listener as (...args: readonly unknown[]) => unknown;
}

/** The keys that were written to an area of storage. */
export function writtenKeys(area: 'local' | 'session'): string[] {
  const written = calls.filter(({ path }) => path === `storage.${area}.set`);
  return written.flatMap(({ args: [items] }) => Object.keys(items as object));
}

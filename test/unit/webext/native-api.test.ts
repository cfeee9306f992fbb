import { beforeEach, describe, expect, it, vi } from 'vitest';
import { anyPermissionKey } from '../../../src/webext/any-permission.ts';
import { FakeStorageArea } from './fake-storage-area.ts';

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
});

/** The module as a browser with these APIs loads it. */
async function inBrowser(apis: { readonly browser?: object; readonly chrome: object }) {
  for (const [name, api] of Object.entries(apis)) vi.stubGlobal(name, api);
  return import('../../../src/webext/native-api.ts');
}

describe('the API of a browser that has `browser`', () => {
  it('is that', async () => {
    const browser = { devtools: {} };
    expect((await inBrowser({ browser, chrome: {} })).nativeApi).toBe(browser);
  });
});

describe('the API of Chromium without `browser`', () => {
  const event = {};
  const chrome = {
    runtime: {},
    devtools: {
      panels: {},
      inspectedWindow: {
        tabId: 7,
        eval: (text: string, take: WithCallback) => {
          if (text === 'removed') throw new Error('Extension context invalidated');
          take(text, { isError: true });
        },
      },
      network: {
        onNavigated: event,
        onRequestFinished: event,
        getHAR: (take: WithCallback) => take({ entries: [] }),
      },
    },
  };
  type WithCallback = (...results: unknown[]) => void;
  const run = async (text: string) =>
    (await inBrowser({ chrome })).nativeApi.devtools.inspectedWindow.eval(text);

  it('gives all that eval passes to its callback, as the polyfill does', async () => {
    expect(await run('1')).toEqual(['1', { isError: true }]);
  });

  it('rejects where eval throws', async () => {
    await expect(run('removed')).rejects.toThrow('invalidated');
  });

  it('gives the log', async () => {
    const { nativeApi } = await inBrowser({ chrome });
    expect(await nativeApi.devtools.network.getHAR()).toEqual({ entries: [] });
  });

  it('is otherwise what the browser has', async () => {
    const { nativeApi } = await inBrowser({ chrome });
    expect(nativeApi.runtime).toBe(chrome.runtime);
    expect(nativeApi.devtools).toMatchObject({ panels: {}, inspectedWindow: { tabId: 7 } });
    expect(nativeApi.devtools.network.onRequestFinished).toBe(event);
  });

  it('can be loaded where there is no DevTools', async () => {
    await expect(inBrowser({ chrome: { runtime: {} } })).resolves.toBeDefined();
  });
});

describe('whether the extension has any host permission', () => {
  it.each([
    [[], false],
    [['*://store.example/*'], true],
  ])('is asked of the browser: %j', async (origins, has) => {
    const { hasAnyPermission } = await inBrowser({
      chrome: { permissions: { getAll: async () => ({ origins }) } },
    });
    expect(await hasAnyPermission()).toBe(has);
  });

  it.each([
    [true, true],
    [false, false],
    ['anything', null],
    [undefined, null],
  ])('is, where a panel may not ask, what the background keeps: %s', async (kept, has) => {
    const session = new FakeStorageArea();
    if (kept !== undefined) await session.set({ [anyPermissionKey]: kept });
    const { hasAnyPermission } = await inBrowser({ browser: { storage: { session } }, chrome: {} });
    expect(await hasAnyPermission()).toBe(has);
  });
});

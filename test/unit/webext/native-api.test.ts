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

describe('eval without the polyfill', () => {
  const page = (run: unknown) => ({ devtools: { inspectedWindow: { eval: run } } });

  it('gives what `browser` resolves to', async () => {
    const run = vi.fn(async (text: string) => [text, null]);
    const { nativeEval } = await inBrowser({ browser: page(run), chrome: page(() => undefined) });
    expect(await nativeEval('1')).toEqual(['1', null]);
  });

  it('gives all that Chromium passes to a callback, where it has no `browser`', async () => {
    const run = (text: string, take: (...result: unknown[]) => void) => take(text, { isError: true });
    const { nativeEval } = await inBrowser({ chrome: page(run) });
    expect(await nativeEval('1')).toEqual(['1', { isError: true }]);
  });

  it('rejects where the extension was removed, and `eval` throws', async () => {
    const run = () => {
      throw new Error('Extension context invalidated');
    };
    const { nativeEval } = await inBrowser({ chrome: page(run) });
    await expect(nativeEval('1')).rejects.toThrow('invalidated');
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

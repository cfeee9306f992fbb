import type { Browser, Devtools } from 'webextension-polyfill';
import { anyPermissionKey } from './any-permission.ts';

/** The part of the WebExtension API that a panel uses. */
type NativeApi = Pick<
  Browser,
  'cookies' | 'devtools' | 'extension' | 'i18n' | 'permissions' | 'runtime' | 'storage' | 'tabs'
>;

/** A function of `chrome.devtools`. */
type WithCallback = (...args: readonly unknown[]) => void;

const { browser, chrome } = globalThis as unknown as {
  /** Chromium has it in its newer versions. */
  readonly browser?: NativeApi;
  readonly chrome: NativeApi;
};

/**
 * The WebExtension API as the browser has it, with promises. A panel has no polyfill: that would double what it loads before it
 * asks the store, and Chromium without `browser` lacks promises in `devtools` alone.
 */
export const nativeApi: NativeApi = browser ?? {
  ...only(chrome, ['cookies', 'extension', 'i18n', 'permissions', 'runtime', 'storage', 'tabs']),
  // Looked up when it is used: the background, which has part of this code, has no `devtools`.
  get devtools() {
    return withPromises(chrome.devtools);
  },
};

function only<Name extends keyof NativeApi>(api: NativeApi, names: readonly Name[]): Pick<NativeApi, Name> {
  return Object.fromEntries(names.map((name) => [name, api?.[name]])) as unknown as Pick<NativeApi, Name>;
}

function withPromises({ inspectedWindow, network, panels }: Devtools.Static): Devtools.Static {
  const { tabId } = inspectedWindow;
  const { onNavigated, onRequestFinished } = network;
  const all = (call: unknown) => (argument: unknown) =>
    new Promise((resolve) => (call as WithCallback)(argument, (...results: unknown[]) => resolve(results)));
  const har = () => new Promise((resolve) => (network.getHAR as WithCallback)(resolve));
  return {
    panels,
    inspectedWindow: { tabId, eval: all(inspectedWindow.eval) },
    network: { onNavigated, onRequestFinished, getHAR: har },
  } as unknown as Devtools.Static;
}

/** Whether the extension has a host permission of any origin; `null` where that is not known at once. */
export async function hasAnyPermission(): Promise<boolean | null> {
  const { permissions, storage } = nativeApi;
  if (permissions) return ((await permissions.getAll()).origins ?? []).length > 0;
  // A panel of Firefox may not ask, and a message to the background, which may, takes some 20 ms.
  const { [anyPermissionKey]: kept } = await storage.session.get(anyPermissionKey);
  return typeof kept === 'boolean' ? kept : null;
}

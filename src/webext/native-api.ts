import type { Browser } from 'webextension-polyfill';
import { anyPermissionKey } from './any-permission.ts';

type NativeApi = Pick<Browser, 'devtools' | 'i18n' | 'permissions' | 'runtime' | 'storage'>;
type Eval = (expression: string, take: (...result: readonly unknown[]) => void) => void;

const { browser, chrome } = globalThis as unknown as {
  /** Chromium has it since version 148 or so, and has no polyfill then. */
  readonly browser?: NativeApi;
  readonly chrome: NativeApi;
};

/**
 * The WebExtension API as the browser has it, for the panel's first script: the polyfill is most of what that would load.
 */
export const nativeApi = browser ?? chrome;

/** Runs text in the inspected page; what it resolves to is as `evaluate` takes it. */
export function nativeEval(expression: string): Promise<unknown> {
  if (browser) return browser.devtools.inspectedWindow.eval(expression);
  const { eval: run } = chrome.devtools.inspectedWindow as unknown as { readonly eval: Eval };
  return new Promise((resolve) => run(expression, (...result) => resolve(result)));
}

/** Whether the extension has a host permission of any origin; `null` where that is not known at once. */
export async function hasAnyPermission(): Promise<boolean | null> {
  const { permissions, storage } = nativeApi;
  if (permissions) return ((await permissions.getAll()).origins ?? []).length > 0;
  // A panel of Firefox may not ask, and a message to the background, which may, takes some 20 ms.
  const { [anyPermissionKey]: kept } = await storage.session.get(anyPermissionKey);
  return typeof kept === 'boolean' ? kept : null;
}

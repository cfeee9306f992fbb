import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Json } from '../expression.ts';
import { extensionsPage, onNewHelperPage } from './helper-page.ts';

/**
 * Opens the browser's own windows, toolbars and dialogs to inspection, and to clicks that the inspector makes. What
 * a page's DevTools report about pages, these report about views, in the same protocol:
 * https://chromium.googlesource.com/chromium/src/+/main/docs/ui/ui_devtools/index.md
 */
export const uiDevToolsArguments = [
  '--enable-ui-devtools=0',
  '--enable-features=ui-debug-tools-enable-synthetic-events',
];

/** One call of the protocol, made when the last one has its response. */
export type SendToUi = <T>(method: string, params?: { readonly [key: string]: Json }) => Promise<T>;

/** Works with them, for as long as the work takes. Node 20 has no WebSocket, so that of a background page is used. */
export async function withUiDevTools<T>(
  browser: Browser,
  profile: string,
  work: (send: SendToUi) => Promise<T>,
): Promise<T> {
  // Chromium writes the port that it chose when it listens.
  const port = Number(await readFile(join(profile, 'UIDevToolsActivePort'), 'utf8'));
  return onNewHelperPage(browser, extensionsPage, async (page) => {
    await page.setBypassCSP(true);
    await page.reload();
    await page.evaluate(connect, `ws://127.0.0.1:${port}/0`);
    return work(<T>(method: string, params = {}) => page.evaluate(call, method, params) as Promise<T>);
  });
}

/** Runs in the page. */
function connect(url: string): Promise<void> {
  const socket = new WebSocket(url);
  Object.assign(window, { socket });
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`No response from ${url}`));
  });
}

/** Runs in the page. Messages without an id are events, not responses. */
function call(method: string, params: Json): Promise<unknown> {
  const { socket } = window as unknown as { readonly socket: WebSocket };
  return new Promise((resolve, reject) => {
    socket.onmessage = ({ data }) => {
      const { id, result, error } = JSON.parse(data);
      if (error) reject(new Error(`${method}: ${error.message}`));
      else if (id) resolve(result);
    };
    socket.send(JSON.stringify({ id: 1, method, params }));
  });
}

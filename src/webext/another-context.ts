import type { Devtools } from 'webextension-polyfill';
import { within } from '../vtex/within.ts';
import { nativeApi } from './native-api.ts';

const loadTimeoutMs = 3_000;

let frame: HTMLIFrameElement | undefined;

/**
 * Opens an empty document of the extension, hidden, in place of the one before: it has an API of its own.
 * @throws StoreError `timeout` where it does not load.
 */
export async function openAnotherContext(): Promise<Devtools.Static['inspectedWindow']> {
  frame?.remove();
  const opened = document.createElement('iframe');
  frame = opened;
  opened.hidden = true;
  opened.src = nativeApi.runtime.getURL('empty.html');
  const loaded = new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
  document.documentElement.append(opened);
  await within(loaded, { milliseconds: loadTimeoutMs });
  const context = opened.contentWindow as unknown as { readonly browser: typeof nativeApi };
  return context.browser.devtools.inspectedWindow;
}

import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { type DevtoolsWord, devtoolsKeeps, devtoolsSays, panelPort, panelWord } from '../messages.ts';

// From the root of the extension: Firefox resolves a relative address against this page, Chromium does not.
const panel = await browser.devtools.panels.create('VTEX Session', '/icons/32.png', '/src/panel/index.html');

/** Kept for the panel's next document: Firefox loads a new one at every dock position. */
const kept = new Map<string, string>();
let current: Runtime.Port | undefined;
let shown: Window | undefined;
const tell = (word: DevtoolsWord) => {
  current?.postMessage(word);
  shown?.dispatchEvent(new CustomEvent(devtoolsSays, { detail: word }));
};

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== panelPort(browser.devtools.inspectedWindow.tabId)) return;
  current = port;
  tell({ kind: 'kept', items: Object.fromEntries(kept) });
  port.onMessage.addListener((message: unknown) => {
    const { key, text } = v.parse(panelWord, message);
    if (text === null) kept.delete(key);
    else kept.set(key, text);
  });
  port.onDisconnect.addListener(() => {
    if (current === port) current = undefined;
  });
});
panel.onShown.addListener((window) => {
  // Firefox alone has `getBrowserInfo`, and there a private window's panel is of another origin to us.
  if (!('getBrowserInfo' in browser.runtime)) {
    shown = window;
    // Before or after the panel's scripts run; after them the event tells of it.
    Object.assign(window, { [devtoolsKeeps]: kept });
  }
  tell({ kind: 'shown' });
});
panel.onHidden.addListener(() => tell({ kind: 'hidden' }));

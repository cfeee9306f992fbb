import browser from 'webextension-polyfill';
import { panelHidden, panelMemory, panelShown } from '../messages.ts';

// From the root of the extension: Firefox resolves a relative address against this page, Chromium does not.
const panel = await browser.devtools.panels.create('VTEX Session', '/icons/32.png', '/src/panel/index.html');

// Firefox loads the panel anew at every dock position; `onHidden` does not say which window it means.
let current: Window | undefined;
const memory = new Map<string, string>();
panel.onShown.addListener((window) => {
  current = window;
  Object.assign(window, { [panelMemory]: memory });
  window.dispatchEvent(new Event(panelShown));
});
panel.onHidden.addListener(() => current?.dispatchEvent(new Event(panelHidden)));

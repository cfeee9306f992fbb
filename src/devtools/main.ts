import * as v from 'valibot';
import { keepMessage, type PanelStatus } from '../messages/devtools-channel.ts';
import { devtoolsChannel } from '../messages/devtools-channel-name.ts';
import type { RequestMessage } from '../messages/requests.ts';
import { browser } from '../webext/browser.ts';

// Firefox lets no panel ask for its permissions, and stops an idle background: by now it starts, and keeps what the panel
// needs to know at once, while the user still looks for the panel.
if (!browser.permissions)
  browser.runtime
    .sendMessage({ request: 'has-any-permission', params: {} } satisfies RequestMessage)
    .catch(console.error);

// From the root of the extension: Firefox resolves a relative address against this page, Chromium does not.
const panel = await browser.devtools.panels.create('VTEX Session', '/icons/32.png', '/src/panel/index.html');

/** Kept for the panel's next document: Firefox loads a new one at every dock position. */
const kept = new Map<string, string>();
let port: MessagePort | undefined;
const report = (shown: boolean) =>
  port?.postMessage({ shown, kept: Object.fromEntries(kept) } satisfies PanelStatus);

panel.onShown.addListener((window) => {
  const channel = new MessageChannel();
  port = channel.port1;
  port.onmessage = ({ data }) => {
    const { key, text } = v.parse(keepMessage, data);
    if (text === null) kept.delete(key);
    else kept.set(key, text);
  };
  // Firefox delivers it to a private window's panel under no other target.
  window.postMessage(devtoolsChannel, '*', [channel.port2]);
  report(true);
});
panel.onHidden.addListener(() => report(false));

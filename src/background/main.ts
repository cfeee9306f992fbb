import { permissionsChanged } from '../messages/permissions-changed.ts';
import { browser } from '../webext/browser.ts';
import { createHandlers } from './handlers.ts';
import { createMessageListener } from './message-listener.ts';

// All that is registered, so that no cookie and no page wakes the background.
const listener = createMessageListener(createHandlers(browser), browser.runtime.getURL(''));
browser.runtime.onMessage.addListener(
  listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
);

const report = () => void browser.runtime.sendMessage(permissionsChanged).catch(() => undefined);
browser.permissions.onAdded.addListener(report);
browser.permissions.onRemoved.addListener(report);

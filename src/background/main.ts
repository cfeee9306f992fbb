import { permissionsChanged } from '../messages/permissions-changed.ts';
import { browser } from '../webext/browser.ts';
import { createHandlers } from './handlers.ts';
import { keepAnyPermission } from './keep-any-permission.ts';
import { createMessageListener } from './message-listener.ts';

// All that is registered, so that no cookie and no page wakes the background.
const listener = createMessageListener(createHandlers(browser), browser.runtime.getURL(''));
browser.runtime.onMessage.addListener(
  listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
);

const keep = keepAnyPermission(browser);
void keep();
const onPermissions = async () => {
  await keep();
  await browser.runtime.sendMessage(permissionsChanged).catch(() => undefined);
};
browser.permissions.onAdded.addListener(onPermissions);
browser.permissions.onRemoved.addListener(onPermissions);

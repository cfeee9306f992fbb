import type { BrowserWindow, ExtensionPermissionsModule, PrivilegedWindow } from './gecko.ts';

/** Which hosts extensions may access, and the prompt for it. Sent to Firefox as source: uses nothing but types. */
export function createRemoteAccess(window: PrivilegedWindow) {
  const { ChromeUtils, Services, WebExtensionPolicy } = window;
  const module = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const { ExtensionPermissions } = ChromeUtils.importESModule<ExtensionPermissionsModule>(module);

  const runningOf = (id: string) => WebExtensionPolicy.getByID(id)?.extension;
  const host = (pattern: string) => ({ permissions: [], origins: [pattern] });
  const promptIn = ({ PopupNotifications }: BrowserWindow) =>
    PopupNotifications?.panel.querySelector<HTMLElement>('popupnotification');

  return {
    allowHost: (id: string, pattern: string) => ExtensionPermissions.add(id, host(pattern), runningOf(id)),
    withdrawHost: (id: string, pattern: string) =>
      ExtensionPermissions.remove(id, host(pattern), runningOf(id)),
    /** Withdraws every host, and closes the pages on which hosts are requested. */
    async withdrawAccess(id: string): Promise<void> {
      const { origins } = await ExtensionPermissions.get(id);
      if (origins.length > 0)
        await ExtensionPermissions.remove(id, { permissions: [], origins }, runningOf(id));
      const left = (await ExtensionPermissions.get(id)).origins;
      if (left.length > 0) throw new Error(`Access is left: ${left.join(', ')}`);
      for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser')) {
        for (const tab of [...gBrowser.tabs])
          if (tab.linkedBrowser.currentURI.spec.startsWith('moz-extension:')) gBrowser.removeTab(tab);
      }
    },
    /** Responds to Firefox's prompt for an extension, in whatever window; whether there is a prompt. */
    respondToPrompt(response: 'allow' | 'deny'): boolean {
      for (const each of Services.wm.getEnumerator('navigator:browser')) {
        const prompt = promptIn(each);
        const buttonClass =
          response === 'allow' ? 'popup-notification-primary-button' : 'popup-notification-secondary-button';
        const button = prompt?.querySelector<HTMLElement>(`.${buttonClass}`);
        if (!button || !each.PopupNotifications.isPanelOpen) continue;
        button.click();
        return true;
      }
      return false;
    },
  };
}

import type { Browser } from 'puppeteer-core';
import { extensionsPage, onHelperPage, pageOfExtension } from './helper-page.ts';

/** What only chrome://extensions has. It is not documented. */
interface ChromeOfExtensionsPage {
  readonly developerPrivate: {
    addHostPermission(extensionId: string, pattern: string): Promise<void>;
    removeHostPermission(extensionId: string, pattern: string): Promise<void>;
    updateExtensionConfiguration(change: {
      readonly extensionId: string;
      readonly hostAccess: 'ON_CLICK' | 'ON_SPECIFIC_SITES';
    }): Promise<void>;
    getExtensionInfo(extensionId: string): Promise<{
      readonly permissions: {
        readonly runtimeHostPermissions?: {
          readonly hosts: readonly { readonly host: string; readonly granted: boolean }[];
        };
      };
    }>;
  };
}

/**
 * Allows the extension a host. The browser's page of the extension only records that it is allowed: with that, the
 * extension is granted the host as soon as it requests it, without a dialog.
 */
export async function allowHost(browser: Browser, extensionId: string, pattern: string): Promise<void> {
  await onHelperPage(browser, extensionsPage, (page) => page.evaluate(addHost, extensionId, pattern));
  const ownPage = pageOfExtension(extensionId);
  const granted = await onHelperPage(browser, ownPage, (page) => page.evaluate(requestHost, pattern));
  if (!granted) throw new Error(`Chromium does not allow the extension ${pattern}`);
}

/** Withdraws a host, and with it the record: a new request for it shows the dialog. */
export function withdrawHost(browser: Browser, extensionId: string, pattern: string): Promise<void> {
  return onHelperPage(browser, extensionsPage, (page) => page.evaluate(removeHost, extensionId, pattern));
}

/** Withdraws every host, also those that a person allowed and the extension has removed, and "on click". */
export async function withdrawAccess(browser: Browser, extensionId: string): Promise<void> {
  const left = await onHelperPage(browser, extensionsPage, (page) =>
    page.evaluate(removeAllHosts, extensionId),
  );
  if (left.length > 0) throw new Error(`Chromium still allows the extension ${left.join(', ')}`);
}

/** Gives the extension access to pages only where its button is clicked: hosts that were allowed are withheld. */
export function restrictToClicks(browser: Browser, extensionId: string): Promise<void> {
  return onHelperPage(browser, extensionsPage, (page) => page.evaluate(withholdHosts, extensionId));
}

// These run in the helper pages, where what puppeteer evaluates counts as a user gesture: `requestHost` needs one.

function addHost(extensionId: string, pattern: string): Promise<void> {
  return (chrome as unknown as ChromeOfExtensionsPage).developerPrivate.addHostPermission(
    extensionId,
    pattern,
  );
}

function removeHost(extensionId: string, pattern: string): Promise<void> {
  return (chrome as unknown as ChromeOfExtensionsPage).developerPrivate.removeHostPermission(
    extensionId,
    pattern,
  );
}

/** @returns the hosts that are still allowed afterwards. */
async function removeAllHosts(extensionId: string): Promise<string[]> {
  const { developerPrivate } = chrome as unknown as ChromeOfExtensionsPage;
  const hostsOf = async () => {
    const { permissions } = await developerPrivate.getExtensionInfo(extensionId);
    const all = permissions.runtimeHostPermissions?.hosts ?? [];
    return all.filter(({ granted }) => granted).map(({ host }) => host);
  };
  await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
  for (const host of await hostsOf()) await developerPrivate.removeHostPermission(extensionId, host);
  return hostsOf();
}

function withholdHosts(extensionId: string): Promise<void> {
  return (chrome as unknown as ChromeOfExtensionsPage).developerPrivate.updateExtensionConfiguration({
    extensionId,
    hostAccess: 'ON_CLICK',
  });
}

function requestHost(pattern: string): Promise<boolean> {
  return chrome.permissions.request({ origins: [pattern] });
}

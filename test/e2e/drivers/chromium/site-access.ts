import type { Browser } from 'puppeteer-core';
import { extensionsPage, onHelperPage, pageOfExtension } from './helper-page.ts';

/** What chrome://extensions alone has, and nobody documents. */
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
 * Lets the extension into a host. The browser's page of the extension only notes down that it may: with that, the
 * extension is given the host as soon as it asks, and nobody sees a dialog.
 */
export async function allowHost(browser: Browser, extensionId: string, pattern: string): Promise<void> {
  await onHelperPage(browser, extensionsPage, (page) => page.evaluate(noteDown, extensionId, pattern));
  const ownPage = pageOfExtension(extensionId);
  const given = await onHelperPage(browser, ownPage, (page) => page.evaluate(ask, pattern));
  if (!given) throw new Error(`Chromium does not let the extension into ${pattern}`);
}

/** Takes a host from the extension, and with it the note: who asks for it again gets the dialog. */
export function withdrawHost(browser: Browser, extensionId: string, pattern: string): Promise<void> {
  return onHelperPage(browser, extensionsPage, (page) => page.evaluate(takeBack, extensionId, pattern));
}

/** Withdraws every host, those too that a person allowed and the extension gave back, and «on click». */
export async function withdrawAccess(browser: Browser, extensionId: string): Promise<void> {
  const left = await onHelperPage(browser, extensionsPage, (page) => page.evaluate(takeAllBack, extensionId));
  if (left.length > 0) throw new Error(`Chromium still lets the extension into ${left.join(', ')}`);
}

/** Lets the extension into pages only where its button is clicked: hosts that it was let into are withheld. */
export function restrictToClicks(browser: Browser, extensionId: string): Promise<void> {
  return onHelperPage(browser, extensionsPage, (page) => page.evaluate(withhold, extensionId));
}

// These run in the helper pages, where what puppeteer evaluates counts as a person's doing: so `ask` may ask.

function noteDown(extensionId: string, pattern: string): Promise<void> {
  return (chrome as unknown as ChromeOfExtensionsPage).developerPrivate.addHostPermission(
    extensionId,
    pattern,
  );
}

function takeBack(extensionId: string, pattern: string): Promise<void> {
  return (chrome as unknown as ChromeOfExtensionsPage).developerPrivate.removeHostPermission(
    extensionId,
    pattern,
  );
}

/** @returns the hosts that are still allowed afterwards. */
async function takeAllBack(extensionId: string): Promise<string[]> {
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

function withhold(extensionId: string): Promise<void> {
  return (chrome as unknown as ChromeOfExtensionsPage).developerPrivate.updateExtensionConfiguration({
    extensionId,
    hostAccess: 'ON_CLICK',
  });
}

function ask(pattern: string): Promise<boolean> {
  return chrome.permissions.request({ origins: [pattern] });
}

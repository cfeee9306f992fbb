import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'puppeteer-core';
import { eventually } from '../poll.ts';
import { onHelperPage, pageOfExtension } from './helper-page.ts';

/**
 * A tab in a private window, as a person opens one. The contexts that puppeteer creates have no extensions in them, so
 * the extension opens the window itself. All private windows share one cookie store, which ends with the last.
 */
export async function openPrivatePage(browser: Browser, extensionId: string): Promise<Page> {
  const url = `about:blank#${randomUUID()}`;
  await onHelperPage(browser, pageOfExtension(extensionId), (page) => page.evaluate(openWindow, url));
  return eventually(async () => {
    const page = await browser
      .targets()
      .find((target) => target.url() === url)
      ?.page();
    if (!page) throw new Error('The private window does not open');
    return page;
  });
}

/** Runs in the helper page. */
async function openWindow(url: string): Promise<void> {
  await chrome.windows.create({ incognito: true, url });
}

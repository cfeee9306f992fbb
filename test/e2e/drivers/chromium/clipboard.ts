import type { CDPSession, Page } from 'puppeteer-core';
import { extensionsPage, onNewHelperPage } from './helper-page.ts';

/**
 * The text on the clipboard. Chromium lets no panel read it, so the DevTools page around it does. That permission can be
 * granted in the usual windows only: for a private window a page outside it reads.
 */
export async function readClipboard(devTools: Page, session: CDPSession): Promise<string> {
  try {
    return await readOn(devTools, session);
  } catch {
    return onNewHelperPage(devTools.browser(), extensionsPage, async (page) => {
      // That page is in the background, and Chromium lets only a focused page read the clipboard.
      await page.emulateFocusedPage(true);
      return readOn(page, await page.createCDPSession());
    });
  }
}

/** Only that page is granted the permission, for as long as `session` lasts: what the panel may write stays as it is. */
async function readOn(page: Page, session: CDPSession): Promise<string> {
  await session.send('Browser.setPermission', {
    permission: { name: 'clipboard-read' },
    setting: 'granted',
    origin: await page.evaluate(() => location.origin),
  });
  return page.evaluate(() => navigator.clipboard.readText());
}

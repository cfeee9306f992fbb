import type { CDPSession, Page } from 'puppeteer-core';

/**
 * The text on the clipboard. Chromium lets no panel read it, so the DevTools page around it does, and only that
 * page is given the right, for as long as `session` lasts: what the panel may write stays as it is for everybody.
 */
export async function readClipboard(devTools: Page, session: CDPSession): Promise<string> {
  await session.send('Browser.setPermission', {
    permission: { name: 'clipboard-read' },
    setting: 'granted',
    origin: await devTools.evaluate(() => location.origin),
  });
  return devTools.evaluate(() => navigator.clipboard.readText());
}

import type { Browser } from 'puppeteer-core';

/**
 * Loads the extension, or loads it again over itself, and returns its id. It is allowed in private windows from the
 * start, for which puppeteer's own `installExtension` has no option: allowing it later would load it a second time.
 */
export async function installExtension(browser: Browser, extensionDir: string): Promise<string> {
  const session = await browser.target().createCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', {
    path: extensionDir,
    enableInIncognito: true,
  });
  await session.detach();
  return id;
}

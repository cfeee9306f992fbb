import type { Browser, Page } from 'puppeteer-core';

/** Where the browser's own `chrome.developerPrivate` is. The page that people see has it too, and takes 0.4 s more. */
export const extensionsPage = 'chrome://extensions/strings.m.js';

/** Where the extension's own APIs are, whatever the extension does: a file that each has, and that runs nothing. */
export function pageOfExtension(id: string): string {
  return `chrome-extension://${id}/manifest.json`;
}

/** Opens a page that nobody sees, for as long as the work on it takes. */
export async function onHelperPage<T>(
  browser: Browser,
  url: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage({ background: true });
  try {
    await page.goto(url);
    return await work(page);
  } finally {
    await page.close();
  }
}

import type { Browser, Page } from 'puppeteer-core';

/** Where the browser's own `chrome.developerPrivate` is. The visible extensions page has it too, and takes 0.4 s more. */
export const extensionsPage = 'chrome://extensions/strings.m.js';

/** Where the extension's own APIs are: a file that every extension has, and that runs no script. */
export function pageOfExtension(id: string): string {
  return `chrome-extension://${id}/manifest.json`;
}

const helperPages = new WeakMap<Browser, Map<string, Promise<Page>>>();

/** Works on a background page. It stays open, for the next work at that address. */
export async function onHelperPage<T>(
  browser: Browser,
  url: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const pages = helperPages.get(browser) ?? new Map<string, Promise<Page>>();
  helperPages.set(browser, pages);
  const open = await pages.get(url);
  // An update of the extension closes those of its own pages that are open.
  if (open && !open.isClosed()) return work(open);
  const opened = openHelperPage(browser, url);
  pages.set(url, opened);
  return work(await opened);
}

/** Works on a new background page, which is closed afterwards: for work that changes the page. */
export async function onNewHelperPage<T>(
  browser: Browser,
  url: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await openHelperPage(browser, url);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

async function openHelperPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ background: true });
  await page.goto(url);
  return page;
}

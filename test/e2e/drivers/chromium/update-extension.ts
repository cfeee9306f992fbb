import type { Browser } from 'puppeteer-core';
import { eventually } from '../poll.ts';
import { installExtension } from './install-extension.ts';

/**
 * Loads the extension again over itself. Nothing else works: `runtime.reload` and the button of
 * chrome://extensions leave it disabled in a profile without developer mode.
 */
export async function updateExtension(browser: Browser, extensionDir: string): Promise<void> {
  const before = openDevTools(browser);
  await installExtension(browser, extensionDir);
  // Chromium closes them later, and one that is about to close could still be used to open a panel.
  await eventually(() => {
    const left = openDevTools(browser).filter((each) => before.includes(each));
    if (left.length > 0) throw new Error('DevTools is still open');
  });
}

function openDevTools(browser: Browser) {
  return browser.targets().filter((target) => target.url().startsWith('devtools:'));
}

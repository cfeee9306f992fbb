import { writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { Panel, Tab } from '../driver.ts';
import { evaluateWith } from '../expression.ts';
import { createPanel } from '../panel.ts';
import { openChromiumSurface } from './chromium-surface.ts';

/** One tab of Chromium. */
export function createChromiumTab(page: Page): Tab {
  let opened: Promise<Panel> | undefined;
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: evaluateWith((expression) => page.evaluate(expression)),
    async openPanel(size) {
      opened ??= openChromiumSurface(page).then(createPanel);
      const panel = await opened;
      if (size) await panel.resize(size);
      return panel;
    },
    clearCookies: async () => {
      const session = await page.createCDPSession();
      await session.send('Network.clearBrowserCookies');
      await session.detach();
    },
    screenshot: async (path) => writeFile(path, await page.screenshot({ captureBeyondViewport: false })),
    close: () => page.close(),
  };
}

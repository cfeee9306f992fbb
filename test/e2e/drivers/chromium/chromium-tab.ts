import { writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { Tab } from '../driver.ts';
import { evaluateWith } from '../expression.ts';
import type { PanelOpener } from '../panel-opener.ts';
import { openChromiumDevTools } from './chromium-devtools.ts';
import { openChromiumSurface } from './chromium-surface.ts';

/** One tab of Chromium. */
export function createChromiumTab(page: Page, panels: PanelOpener): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: evaluateWith((expression) => page.evaluate(expression)),
    openPanel: panels.forTab(() => openChromiumSurface(page)),
    openDevTools: () => openChromiumDevTools(page),
    clearCookies: async () => {
      const session = await page.createCDPSession();
      await session.send('Network.clearBrowserCookies');
      await session.detach();
    },
    setOffline: (offline) => page.setOfflineMode(offline),
    screenshot: async (path) => writeFile(path, await page.screenshot({ captureBeyondViewport: false })),
    close: () => page.close(),
  };
}

import type { Page } from 'puppeteer-core';
import type { DevTools } from '../driver.ts';
import { createPanel } from '../panel.ts';
import { otherPanel } from '../panel-title.ts';
import { findPanel, showSurface } from './chromium-surface.ts';
import { choosePanel, showPanel, whenIdle } from './devtools-front-end.ts';

/** Opens DevTools of a page. */
export async function openChromiumDevTools(page: Page): Promise<DevTools> {
  const devTools = await page.openDevTools();
  return {
    async openPanel(title, script) {
      const id = await findPanel(devTools, title);
      await devTools.evaluate(showPanel, otherPanel.chromium);
      await devTools.evaluate(whenIdle);
      const { identifier } = await devTools.evaluateOnNewDocument(script);
      const chosenAt = await devTools.evaluate(choosePanel, id);
      const panel = await createPanel(await showSurface(devTools, id));
      await devTools.removeScriptToEvaluateOnNewDocument(identifier);
      return { panel, chosenAt };
    },
    close: () => devTools.close(),
  };
}

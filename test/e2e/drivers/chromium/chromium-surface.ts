import type { CDPSession, ElementHandle, Page } from 'puppeteer-core';
import { otherPanel, panelTitle } from '../panel-title.ts';
import { eventually, NotRetryable, openingTimeout } from '../poll.ts';
import type { Surface } from '../surface.ts';
import { readClipboard } from './clipboard.ts';
import { panelIdOf, shownFrameOf, showPanel } from './devtools-front-end.ts';
import { pictureOf } from './picture.ts';
import { pressKey } from './press-key.ts';

/** Opens DevTools with our panel selected. */
export async function openChromiumSurface(page: Page): Promise<Surface> {
  const devTools = await page.openDevTools();
  return showSurface(devTools, await findPanel(devTools, panelTitle));
}

/** Selects a panel by its id. DevTools is a page like any other, and the panel an `<iframe>` in it. */
export async function showSurface(devTools: Page, id: string): Promise<Surface> {
  const iframe = await select(devTools, id);
  const session = await devTools.createCDPSession();

  const box = async () => {
    const found = await iframe.boundingBox();
    if (!found) throw new Error('The panel is not on the screen');
    return found;
  };
  const evaluate = async <T>(expression: string) => {
    const frame = await iframe.contentFrame();
    return (await frame.evaluate(expression)) as T;
  };
  return {
    evaluate,
    async focus() {
      await devTools.bringToFront();
      await iframe.focus();
    },
    async clickAt(x, y) {
      const { x: left, y: top } = await box();
      await devTools.mouse.click(left + x, top + y);
    },
    press: (key) => pressKey(devTools.keyboard, key),
    type: (text) => devTools.keyboard.type(text),
    async resize({ width, height }) {
      const now = await box();
      await growWindow(session, width - now.width, height - now.height);
    },
    clipboard: () => readClipboard(devTools, session),
    picture: async () => pictureOf(devTools, await box()),
    reload: () => evaluate('location.reload()'),
    async hide() {
      await devTools.evaluate(showPanel, otherPanel.chromium);
      await eventually(async () => {
        if (await iframe.isVisible()) throw new Error('The panel is still on the screen');
      });
    },
    show: async () => void (await select(devTools, id)),
  };
}

/** Waits until an extension has added its panel to DevTools; returns its id. */
export function findPanel(devTools: Page, title: string): Promise<string> {
  return eventually(
    async () => {
      const id = await devTools.evaluate(panelIdOf, title);
      if (!id) throw new Error(`DevTools has no panel "${title}": was the extension loaded?`);
      return id;
    },
    { timeout: openingTimeout },
  );
}

/** Selects the panel until it is shown: DevTools selects one of its own when it has finished loading. */
function select(devTools: Page, id: string): Promise<ElementHandle<HTMLIFrameElement>> {
  return eventually(
    async () => {
      await devTools.evaluate(showPanel, id);
      const iframe = (await devTools.evaluateHandle(shownFrameOf, id)).asElement();
      if (!iframe) throw new Error('DevTools does not show the panel');
      return iframe as ElementHandle<HTMLIFrameElement>;
    },
    { timeout: openingTimeout },
  );
}

/** DevTools has a window of its own, except in a visible browser, where it is docked. */
async function growWindow(session: CDPSession, width: number, height: number): Promise<void> {
  const { windowId, bounds } = await session.send('Browser.getWindowForTarget').catch(() => {
    throw new NotRetryable('The panel is docked in a visible window: its size cannot be set');
  });
  const grown = { width: (bounds.width ?? 0) + width, height: (bounds.height ?? 0) + height };
  await session.send('Browser.setWindowBounds', { windowId, bounds: grown });
}

import type { Page } from 'puppeteer-core';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A part of the page, PNG. Puppeteer's `clip` cannot be used: after it Chromium 156 sends clicks to an `<iframe>` of
 * another process as if it were where the clip began. Nor can `ElementHandle.screenshot`, which hangs at times. So
 * the whole page is taken, and cropped in the page itself, which can read and write PNG.
 */
export async function pictureOf(page: Page, box: Box): Promise<Uint8Array> {
  const whole = await page.screenshot({ encoding: 'base64', captureBeyondViewport: false });
  return Buffer.from(await page.evaluate(crop, whole, box), 'base64');
}

/** Runs in the page. */
async function crop(png: string, { x, y, width, height }: Box): Promise<string> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const ratio = devicePixelRatio;
  const image = await createImageBitmap(
    new Blob([bytes], { type: 'image/png' }),
    ...([x, y, width, height].map((length) => Math.round(length * ratio)) as [
      number,
      number,
      number,
      number,
    ]),
  );
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').replace(/^.*,/, '');
}

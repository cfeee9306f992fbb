import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { ensureBrowser } from './ensure-browser.ts';

const icons = new URL('../../public/icons/', import.meta.url);

/** The Chrome Web Store requires padding around its 128 px icon; on a toolbar every pixel is needed. */
const marginOf = { 16: 0, 32: 0, 48: 2, 128: 16 } as const;

/** `npm run icons`: draws the PNGs that both browsers need from `icon.svg`. */
async function drawIcons(): Promise<void> {
  const svg = await readFile(new URL('icon.svg', icons), 'utf8');
  const browser = await launch({
    executablePath: await ensureBrowser('chromium'),
    args: ['--no-sandbox', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    for (const [name, margin] of Object.entries(marginOf)) {
      const size = Number(name);
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:${margin}px}svg{display:block;width:${size - 2 * margin}px}</style>${svg}`,
      );
      await writeFile(new URL(`${size}.png`, icons), await page.screenshot({ omitBackground: true }));
    }
  } finally {
    await browser.close();
  }
}

await drawIcons();

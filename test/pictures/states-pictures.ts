import { writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { type LanguageName, languages } from '../../src/panel/i18n/language.ts';
import { everyNotice } from '../plain-page/every-notice.ts';

/** One picture for each language, of the page that lists every state of the panel. */
export async function statesPictures(
  executablePath: string,
  url: string,
  pathOf: (language: LanguageName) => string,
): Promise<void> {
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    const expected = everyNotice.flatMap(({ notices }) => notices).length;
    for (const language of Object.keys(languages) as LanguageName[]) {
      await page.goto(`${url}states?lang=${language}`);
      // Progress is shown only when an action takes long.
      await page.waitForFunction(
        `[...document.querySelectorAll('figure')].filter((each) => each.querySelector('button')).length === ${expected}`,
      );
      await writeFile(pathOf(language), await page.screenshot({ fullPage: true, type: 'webp', quality: 70 }));
    }
  } finally {
    await browser.close();
  }
}

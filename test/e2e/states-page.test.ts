import { expect } from 'vitest';
import { everyNotice } from '../plain-page/every-notice.ts';
import { startPlainPage } from '../plain-page/plain-page.ts';
import { it } from './fixtures.ts';
import { languageNames } from './languages.ts';

it('states page: lists every state on one page, in every language', async ({ browser }) => {
  const { url, close } = await startPlainPage();
  try {
    const tab = await browser.openTab('about:blank');
    const titles: string[] = [];
    for (const language of languageNames) {
      await tab.goto(`${url}states?lang=${language}`);
      const buttons = () =>
        tab.evaluate<number>(
          `[...document.querySelectorAll('figure')].filter((figure) => figure.querySelector('button')).length`,
        );
      const all = everyNotice.flatMap(({ notices }) => notices).length;
      await expect.poll(buttons, { timeout: 15_000 }).toBe(all);
      titles.push(await tab.evaluate<string>(`document.querySelector('figure h2').textContent`));
    }
    expect(new Set(titles).size).toBe(languageNames.length);
  } finally {
    await close();
  }
});

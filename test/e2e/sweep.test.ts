import { mkdirSync } from 'node:fs';
import { expect } from 'vitest';
import type { LanguageName } from '../../src/panel/views/language.ts';
import type { LaunchOptions } from './drivers/driver.ts';
import { it, startBrowser } from './fixtures.ts';
import { accessibilityFaults, layoutFaults, wordFaults } from './inspections.ts';
import { languageNames, setLanguage } from './languages.ts';
import { screens } from './screens.ts';
import { sizes } from './sizes.ts';

/** Pictures of every run, for a person to look at. */
const pictures = 'test-results/pictures';

interface Look {
  readonly name: string;
  readonly options: Pick<LaunchOptions, 'theme' | 'forcedColors' | 'reducedMotion'>;
  /** What is true in the panel where the look is the one asked for. */
  readonly held: string;
  /** What axe-core checks: of a look that has other colours and nothing else, the colours. Default all. */
  readonly rules?: 'all' | 'colours';
  /** Default all. Where words and places are those of another look, to the last pixel, one will do. */
  readonly languages?: readonly LanguageName[];
  /** How large text is beside the browser's own. */
  readonly zoom?: number;
}

const computed = 'getComputedStyle(document.body)';
const ground = `${computed}.backgroundColor`;

const looks: readonly Look[] = [
  { name: 'light', options: { theme: 'light' }, held: `${ground} === 'rgb(255, 255, 255)'` },
  {
    name: 'dark',
    options: { theme: 'dark' },
    // That the theme sets colours and nothing else is checked with the style sheets.
    held: `${ground} === 'rgb(32, 33, 36)'`,
    rules: 'colours',
    languages: ['pt_BR'],
  },
  {
    name: 'forced-colors',
    options: { forcedColors: true, reducedMotion: true },
    held: `matchMedia('(forced-colors: active) and (prefers-reduced-motion)').matches`,
    rules: 'colours',
  },
  { name: 'text-200', options: { theme: 'light' }, held: `${computed}.fontSize === '24px'`, zoom: 2 },
];

it.for(looks)(
  '$name: every screen fits, speaks one language and is accessible, at every size, in every language',
  { timeout: 900_000 },
  async ({ name: look, options, held, rules, languages = languageNames, zoom = 1 }, { store }) => {
    mkdirSync(pictures, { recursive: true });
    const browser = await startBrowser(options);
    try {
      const tab = await browser.openTab(store.url('/', 'plain.localhost'));
      const panel = await tab.openPanel(sizes.large);
      await panel.evaluate(`void (document.documentElement.style.fontSize = '${75 * zoom}%')`);
      expect(await panel.evaluate(held), held).toBe(true);
      const faults: string[] = [];
      for (const screen of screens) {
        await setLanguage(panel, 'en');
        await panel.resize(sizes.large);
        await screen.arrive(panel, tab, store);
        for (const [sizeName, size] of Object.entries(sizes)) {
          await panel.resize(size);
          for (const language of languages) {
            await setLanguage(panel, language);
            const found = [
              ...(await layoutFaults(panel)),
              ...(await wordFaults(panel, language)),
              ...(await accessibilityFaults(panel, rules)),
            ];
            const place = `${screen.name}-${sizeName}-${language}`;
            faults.push(...found.map((fault) => `${place}: ${fault}`));
            const picture = `${pictures}/${browser.name}-${look}-${place}.png`;
            if (language === 'pt_BR') await panel.screenshot(picture);
          }
        }
      }
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);

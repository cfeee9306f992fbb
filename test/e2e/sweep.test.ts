import { mkdirSync, rmSync } from 'node:fs';
import { expect } from 'vitest';
import type { LanguageName } from '../../src/panel/i18n/language.ts';
import type { LaunchOptions } from './drivers/driver.ts';
import { browserName, it, startBrowser } from './fixtures.ts';
import { accessibilityFaults, layoutFaults, type Rules, wordFaults } from './inspections.ts';
import { languageNames, setLanguage } from './languages.ts';
import { screens } from './screens.ts';
import { sizes } from './sizes.ts';

/** Pictures of what was found to be wrong, and of every screen, size and look with `PICTURES=all`. */
const pictures = `test-results/pictures/${browserName()}`;
const picturesOfAll = process.env.PICTURES === 'all';

/** One appearance of the panel in a browser. */
interface Look {
  readonly name: string;
  /** Applies the look, on any screen. */
  readonly set: string;
  /** What is true in the panel once the look is applied. */
  readonly applied: string;
  /** What axe-core checks in `checked`: for a look that changes only colours, the colours. */
  readonly rules: Rules;
  /** What it checks in the other languages, which change no colour. Absent where roles and names are those of another look. */
  readonly rulesOfOthers?: Rules;
  /** A look that moves nothing needs only one language. */
  readonly languages: readonly LanguageName[];
}

const computed = 'getComputedStyle(document.body)';
const background = `${computed}.backgroundColor`;
/** The language for checks that no language changes, and for the pictures. */
const checked: LanguageName = 'pt_BR';
/** What DevTools' theme and the browser's text size set in the panel: so it need not be opened for each. */
const setLook = (theme: 'light' | 'dark', textSize: number) => `void (() => {
  document.documentElement.dataset.theme = '${theme}';
  document.documentElement.style.fontSize = '${textSize}%';
})()`;

/** The browsers, and the looks in which every screen is checked in each. */
const browsers: readonly {
  readonly name: string;
  readonly options: Pick<LaunchOptions, 'theme' | 'forcedColors' | 'reducedMotion'>;
  /** What is true of a panel that was just opened there. */
  readonly opened: string;
  readonly looks: readonly Look[];
}[] = [
  {
    name: 'a dark theme, a light one, text at 200 %',
    options: { theme: 'dark' },
    opened: `document.documentElement.dataset.theme === 'dark'`,
    looks: [
      {
        name: 'dark',
        set: setLook('dark', 75),
        // That the theme sets colours and nothing else is checked with the style sheets.
        applied: `${background} === 'rgb(32, 33, 36)'`,
        rules: 'colours',
        languages: [checked],
      },
      {
        name: 'light',
        set: setLook('light', 75),
        applied: `${background} === 'rgb(255, 255, 255)' && ${computed}.fontSize === '12px'`,
        rules: 'all',
        rulesOfOthers: 'all but colours',
        languages: languageNames,
      },
      {
        name: 'text-200',
        set: setLook('light', 150),
        applied: `${computed}.fontSize === '24px'`,
        rules: 'all',
        languages: languageNames,
      },
    ],
  },
  {
    name: 'forced colours and reduced motion',
    options: { forcedColors: true, reducedMotion: true },
    opened: `matchMedia('(forced-colors: active) and (prefers-reduced-motion)').matches`,
    looks: [
      {
        name: 'forced-colors',
        set: setLook('light', 75),
        applied: `matchMedia('(forced-colors: active)').matches`,
        rules: 'colours',
        languages: languageNames,
      },
    ],
  },
];

rmSync(pictures, { recursive: true, force: true });

/** Resolves when what was changed is drawn. */
const framesDrawn =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))';

it.for(browsers)(
  'sweep of $name: every screen fits, is in one language and is accessible, at every size',
  { timeout: 900_000 },
  async ({ options, opened, looks }, { store }) => {
    mkdirSync(pictures, { recursive: true });
    const browser = await startBrowser(options);
    try {
      const tab = await browser.openTab(store.url('/', 'plain.localhost'));
      const panel = await tab.openPanel(sizes.large);
      await expect.poll(() => panel.evaluate(opened), { message: opened }).toBe(true);
      const faults: string[] = [];
      for (const screen of screens) {
        await panel.evaluate(setLook('light', 75));
        await setLanguage(panel, 'en');
        await panel.resize(sizes.large);
        await screen.open(panel, tab, store);
        for (const [sizeName, size] of Object.entries(sizes)) {
          await panel.resize(size);
          for (const language of languageNames) {
            await setLanguage(panel, language);
            for (const look of looks.filter(({ languages }) => languages.includes(language))) {
              expect(await panel.evaluate(`(${look.set}, ${look.applied})`), look.applied).toBe(true);
              // What is placed by script follows in the next frame.
              await panel.evaluate(framesDrawn);
              const rules = language === checked ? look.rules : look.rulesOfOthers;
              const found = [
                ...(await layoutFaults(panel)),
                ...(await wordFaults(panel, language)),
                ...(rules ? await accessibilityFaults(panel, rules) : []),
              ];
              const place = `${look.name}-${screen.name}-${sizeName}-${language}`;
              faults.push(...found.map((fault) => `${place}: ${fault}`));
              if (found.length > 0 || (picturesOfAll && language === checked))
                await panel.screenshot(`${pictures}/${place}.png`);
            }
          }
        }
      }
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);

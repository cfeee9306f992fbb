import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { expect } from 'vitest';
import type { Panel } from './drivers/driver.ts';
import { it, sizes, startBrowser } from './fixtures.ts';
import { apply, box, expectField, expectOutcome } from './in-panel.ts';

/** Pictures of every run, for a person to look at. */
const pictures = 'test-results/pictures';

interface Layout {
  /** What is wider than its place. */
  readonly sideways: string[];
  readonly barInSight: boolean;
  readonly rowsInSight: number;
}

const measureLayout = `(() => {
  const { clientWidth, clientHeight } = document.documentElement;
  const inside = ({ top, bottom, left, right }) => top >= 0 && bottom <= clientHeight && left >= 0 && right <= clientWidth;
  const reading = document.querySelector('.reading')?.getBoundingClientRect();
  return {
    sideways: [...document.querySelectorAll('html, body, main, .reading, .edit, .tree, footer, header')]
      .filter((box) => box.scrollWidth > box.clientWidth)
      .map((box) => box.className || box.tagName),
    barInSight: [...document.querySelectorAll('footer .actions > *')].every((item) => inside(item.getBoundingClientRect())),
    rowsInSight: [...document.querySelectorAll('tr')]
      .filter((row) => row.getBoundingClientRect().bottom <= reading.bottom).length,
  };
})()`;

/** What axe-core finds wrong, a line each. */
async function accessibilityFaults(panel: Panel): Promise<string[]> {
  await panel.evaluate(`(() => { ${axe.source}; window.axe = axe; })()`);
  return panel.evaluate(`window.axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`);
}

it.for(Object.entries(sizes))(
  'fits when it is docked at the %s',
  async ([name, size], { browser, inspect }) => {
    mkdirSync(pictures, { recursive: true });
    const picture = (what: string) => `${pictures}/${browser.name}-${name}-light-${what}.png`;
    const { panel } = await inspect('/', size);
    await expectField(panel, 'channel', { now: '1' });
    await box(panel, 'country').fill('BRA');
    await box(panel, 'postalCode').fill('01310100');
    await box(panel, 'utm_source').fill('newsletter');
    await apply(panel, 3);
    await expectOutcome(panel, '3 sent, 3 kept.');
    await panel.screenshot(picture('shopper'));
    const layout = await panel.evaluate<Layout>(measureLayout);
    expect(layout).toMatchObject({ sideways: [], barInSight: true });
    expect(layout.rowsInSight).toBeGreaterThanOrEqual(6);
    expect(await accessibilityFaults(panel)).toEqual([]);

    await panel.get('tab', 'Session').click();
    await panel.get('tree', 'Session').waitFor();
    await panel.screenshot(picture('session'));
    expect(await panel.evaluate<Layout>(measureLayout)).toMatchObject({ sideways: [], barInSight: true });
    expect(await accessibilityFaults(panel)).toEqual([]);
  },
);

it('is dark when DevTools is', async ({ store }) => {
  mkdirSync(pictures, { recursive: true });
  const browser = await startBrowser('dark');
  try {
    const tab = await browser.openTab(store.url());
    const panel = await tab.openPanel(sizes.bottom);
    await expectField(panel, 'channel', { now: '1' });
    expect(await panel.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(32, 33, 36)');
    expect(await accessibilityFaults(panel)).toEqual([]);
    for (const [name, size] of Object.entries(sizes)) {
      await panel.resize(size);
      await panel.screenshot(`${pictures}/${browser.name}-${name}-dark-shopper.png`);
    }
  } finally {
    await browser.close();
  }
});

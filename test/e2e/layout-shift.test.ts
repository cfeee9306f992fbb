import { expect } from 'vitest';
import type { Panel } from './drivers/driver.ts';
import { it } from './fixtures.ts';
import { apply, box, expectAlert, expectField, expectIdle, expectOutcome } from './in-panel.ts';
import { movedControls, watchControls } from './moved-controls.ts';
import { sizes } from './sizes.ts';

/** Later than what a press moves on purpose. */
const late = { kind: 'latency', ms: 300, path: '/api/', times: 'always' } as const;

const compared = (panel: Panel) =>
  expect.poll(() => panel.get('region', 'Access').text()).toContain('The network log has the same answers.');
const small = ['bottom', 'right'] as const;

it.for([...small, 'large'] as const)(
  'layout: no control moves by itself while opening, refreshing and editing (%s)',
  async (size, { inspect, store }) => {
    store.addFault({ ...late, method: 'GET' });
    const { panel } = await inspect('/', sizes[size]);
    await watchControls(panel);
    await expectField(panel, 'channel', { now: '1' });
    await expectIdle(panel);
    expect(await movedControls(panel), 'opening').toEqual([]);

    await panel.get('button', 'Refresh').click();
    await panel.get('button', 'Cancel').waitFor();
    await expectIdle(panel);
    expect(await movedControls(panel), 'refresh').toEqual([]);

    store.addFault(late);
    await box(panel, 'country').fill('BRA');
    await box(panel, 'postalCode').fill('22250-040');
    await applyAndConfirm(panel);
    await box(panel, 'sc').fill('9');
    await apply(panel, 1);
    await expectAlert(panel, /This edit was not applied/);
    await expectIdle(panel);
    expect(await movedControls(panel), 'refused').toEqual([]);
  },
);

it.for(small)(
  'layout: no control moves by itself while access is shown, allowed and withdrawn (%s)',
  async (size, { inspect, browser, store }) => {
    const { panel } = await inspect('/', sizes[size]);
    await expectField(panel, 'channel', { now: '1' });
    await expectIdle(panel);
    await watchControls(panel);
    store.addFault(late);
    await panel.get('button', 'Refresh').click();
    await panel.get('button', /^Access: through the page/).click();
    await expectIdle(panel);
    await compared(panel);
    expect(await movedControls(panel), 'opened').toEqual([]);

    // The diff makes the segment longer, above the region that is on screen.
    await box(panel, 'country').fill('BRA');
    await box(panel, 'postalCode').fill('22250-040');
    await applyAndConfirm(panel);

    const pattern = '*://store.localhost/*';
    await browser.allowHost(pattern);
    await panel.get('button', /^Access: access allowed/).waitFor();
    await expect.poll(() => panel.get('region', 'Access').text()).toContain('a world of the extension');
    await expectIdle(panel);
    await compared(panel);
    expect(await movedControls(panel), 'allowed').toEqual([]);
    await browser.withdrawHost(pattern);
    await panel.get('button', /^Access: through the page/).waitFor();
    await expectIdle(panel);
    await compared(panel);
    expect(await movedControls(panel), 'withdrawn').toEqual([]);
  },
);

async function applyAndConfirm(panel: Panel): Promise<void> {
  expect(await movedControls(panel), 'typing').toEqual([]);
  await apply(panel, 2);
  await expectOutcome(panel, 'Reading again');
  expect(await movedControls(panel), 'answered').toEqual([]);
  await expectOutcome(panel, '2 sent, 2 kept.');
  await expectIdle(panel);
  expect(await movedControls(panel), 'confirmed').toEqual([]);
}

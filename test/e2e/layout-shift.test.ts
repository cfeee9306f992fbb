import { expect } from 'vitest';
import type { SampleStore } from '../store/sample-store.ts';
import type { Panel } from './drivers/driver.ts';
import { it } from './fixtures.ts';
import { apply, box, expectAlert, expectField, expectIdle, expectOutcome } from './in-panel.ts';
import { movedControls, watchControls } from './moved-controls.ts';
import { sizes } from './sizes.ts';

/** Responses come when the test releases them: later than what a press itself moves. */
const held = { kind: 'held', path: '/api/', times: 'always' } as const;
const heldReads = { ...held, method: 'GET' } as const;

const expectStill = async (panel: Panel, when: string) =>
  expect(await movedControls(panel), when).toEqual([]);
const small = ['bottom', 'right'] as const;

it.for([...small, 'large'] as const)(
  'layout: no control moves by itself while opening, refreshing and editing (%s)',
  async (size, { inspect, store }) => {
    store.addFault(heldReads);
    const { panel } = await inspect('/', sizes[size]);
    await watchControls(panel);
    await expectOutcome(panel, 'Reading session and segment…');
    await expectStill(panel, 'opening');
    store.clearFaults();
    await expectField(panel, 'channel', { now: '1' });
    await expectIdle(panel);
    await expectStill(panel, 'opened');

    store.addFault(held);
    await panel.get('button', 'Refresh').click();
    await panel.get('button', 'Cancel').waitFor();
    await expectStill(panel, 'refreshing');
    store.clearFaults();
    await expectIdle(panel);
    await expectStill(panel, 'refreshed');

    await editAndConfirm(panel, store);
    await box(panel, 'sc').fill('9');
    store.addFault(held);
    await apply(panel, 1);
    await expectStill(panel, 'sent to be refused');
    store.clearFaults();
    await expectAlert(panel, /This edit was not applied/);
    await expectIdle(panel);
    await expectStill(panel, 'refused');
  },
);

it.for(small)(
  'layout: no control moves by itself while access is shown, allowed and withdrawn (%s)',
  async (size, { inspect, browser, store }) => {
    const { panel } = await inspect('/', sizes[size]);
    await expectField(panel, 'channel', { now: '1' });
    await expectIdle(panel);
    await watchControls(panel);

    /** Releases the requests and waits until the change is complete: nothing has moved before or because of it. */
    async function releaseAndCheck(when: string, channel: string): Promise<void> {
      await expectStill(panel, `${when}, held`);
      store.clearFaults();
      await expectIdle(panel);
      const text = () => panel.get('region', 'Access').text();
      await expect.poll(text).toContain(channel);
      await expect.poll(text).toContain("Responses match DevTools' network log.");
      await expectStill(panel, when);
    }

    store.addFault(held);
    await panel.get('button', 'Refresh').click();
    await panel.get('button', /^Access: through the page/).click();
    await releaseAndCheck('opened', 'the requests are made in its own world');

    // The diff makes the segment longer, above the region that is on screen.
    await panel.press('Escape');
    await editAndConfirm(panel, store);
    await panel.get('button', /^Access: through the page/).click();

    const pattern = '*://store.localhost/*';
    store.addFault(held);
    await browser.allowHost(pattern);
    await panel.get('button', /^Access: access allowed/).waitFor();
    await releaseAndCheck('allowed', 'a world of the extension');

    store.addFault(held);
    await browser.withdrawHost(pattern);
    await panel.get('button', /^Access: through the page/).waitFor();
    await releaseAndCheck('withdrawn', 'the requests are made in its own world');
  },
);

/** Edits two keys, and checks before the response, between it and the read that confirms it, and after that. */
async function editAndConfirm(panel: Panel, store: SampleStore): Promise<void> {
  await box(panel, 'country').fill('BRA');
  await box(panel, 'postalCode').fill('22250-040');
  await expectStill(panel, 'typed');
  store.addFault(held);
  await apply(panel, 2);
  await expectStill(panel, 'sent');
  store.clearFaults();
  store.addFault(heldReads);
  await expectOutcome(panel, 'Reading again');
  await expectStill(panel, 'response received');
  store.clearFaults();
  await expectOutcome(panel, 'Kept.');
  await expectIdle(panel);
  await expectStill(panel, 'confirmed');
}

import { expect } from 'vitest';
import { it } from './fixtures.ts';
import {
  apply,
  box,
  expectAlert,
  expectField,
  expectIdle,
  expectOutcome,
  letPanelAct,
  lines,
  ownRequests,
  patches,
} from './in-panel.ts';

it('following: shows what the page itself changes in the session', async ({ inspect }) => {
  const { tab, panel } = await inspect();
  await expectField(panel, 'utm_source', { now: 'null' });
  await tab.evaluate(`window.sampleStore.patchSession({ utm_source: 'page' })`);
  await expectField(panel, 'utm_source', { was: null, now: 'page' });
});

it('following: its own requests cause no read, and a burst of the page’s causes few', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await inspect();
  await expectField(panel, 'channel', { now: '1' });
  await tab.evaluate(`(async () => {
    for (let n = 1; n <= 10; n++) await window.sampleStore.patchSession({ utm_source: 'page ' + n });
  })()`);
  await expectField(panel, 'utm_source', { now: 'page 10' });
  await box(panel, 'utm_source').fill('done');
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
  const reads = lines(store).filter((line) => line === 'GET /api/sessions').length;
  expect(reads).toBeLessThanOrEqual(12);
  // A read because of one of our own calls would be followed by another, and so on.
  await panel.get('button', 'Refresh').click();
  await expect.poll(() => lines(store).filter((line) => line === 'GET /api/sessions').length).toBe(reads + 1);
});

it('following: keeps one draft for each store, and shows it again when the tab returns to that store', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await inspect();
  await box(panel, 'utm_source').fill('for the first store');
  await tab.goto(store.url('/', 'other.localhost'));
  await panel.get('button', 'Apply 0 changes').waitFor();
  expect(await box(panel, 'utm_source').value()).toBe('');
  await box(panel, 'utm_campaign').fill('for the other store');
  await tab.goto(store.url('/'));
  await expect.poll(() => box(panel, 'utm_source').value()).toBe('for the first store');
  expect(patches(store)).toEqual([]);
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
  expect(store.calls.filter(({ method }) => method === 'PATCH').map(({ host }) => host)).toEqual([
    new URL(store.url()).host,
  ]);
});

it('following: sends an edit only to the document that it was prepared for', async ({ inspect, store }) => {
  const { tab, panel } = await inspect();
  await box(panel, 'utm_source').fill('for this document');
  // As if another document of the same origin was loaded, and the panel was not notified of it yet.
  await tab.evaluate(`(() => {
    const slot = Object.getOwnPropertySymbols(window).map((name) => window[name]).find((value) => value?.nonce);
    slot.nonce = 'another document';
  })()`);
  await apply(panel, 1);
  await expectAlert(panel, 'This edit was not applied. The tab moved on; nothing was sent.');
  expect(patches(store)).toEqual([]);
  expect(await box(panel, 'utm_source').value()).toBe('for this document');
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
  expect(patches(store)).toHaveLength(1);
});

it('following: keeps the draft and updates its "was" value when the page changes the session', async ({
  inspect,
}) => {
  const { tab, panel } = await inspect();
  await box(panel, 'utm_source').fill('mine');
  await tab.evaluate(`window.sampleStore.patchSession({ utm_source: 'theirs' })`);
  await expectField(panel, 'utm_source', { now: 'theirs' });
  // The segment is the response's at once; the session is read a little later.
  await expect.poll(() => panel.get('form', 'Edit public keys').text()).toMatch(/was\s+theirs/);
  expect(await box(panel, 'utm_source').value()).toBe('mine');
  await tab.evaluate(`window.sampleStore.patchSession({ utm_source: 'mine' })`);
  await panel.get('button', 'Apply 0 changes').waitFor();
});

it('following: finds that there is no session after its cookies were deleted, and creates none by itself', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await inspect();
  await expectField(panel, 'channel', { now: '1' });
  await tab.clearCookies();
  store.forgetCalls();
  await panel.get('button', 'Refresh').click();
  await panel.get('button', 'Create session').waitFor();
  expect(lines(store)).toEqual(['GET /api/sessions']);
});

it('following: reads nothing when the page changes its address without a navigation', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await inspect();
  await expectField(panel, 'channel', { now: '1' });
  await expectIdle(panel);
  await tab.evaluate(`history.pushState({}, '', '/produto')`);
  await letPanelAct(tab, panel);
  expect(ownRequests(store)).toHaveLength(2);
  await tab.evaluate(`window.sampleStore.patchSession({ utm_source: 'afterwards' })`);
  await expectField(panel, 'utm_source', { now: 'afterwards' });
  // The segment follows the log at once, the session is read when the page pauses.
  await expect.poll(() => ownRequests(store).length).toBe(4);
  await expectIdle(panel);
  expect(ownRequests(store)).toHaveLength(4);
});

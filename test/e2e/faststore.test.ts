import { expect } from 'vitest';
import type { Tab } from './drivers/driver.ts';
import { it } from './fixtures.ts';
import { apply, box, expectAlert, expectField, expectIdle } from './in-panel.ts';
import { segmentRows } from './segment-rows.ts';

/** Makes the page itself change its session, and FastStore validate the change. */
const changeSession = (tab: Tab, changes: object) =>
  tab.evaluate(`window.sampleStore.changeSession(${JSON.stringify(changes)}).then(() => true)`);

it('FastStore: shows the session that FastStore created, and what FastStore changes in it', async ({
  inspect,
}) => {
  const { tab, panel } = await inspect('/faststore');
  await expectField(panel, 'channel', { now: '1' });
  await changeSession(tab, { postalCode: '01310-100', city: null, geoCoordinates: null });
  await expect.poll(async () => (await segmentRows(panel)).regionId?.now).toMatch(/^v2\./);
  await expect.poll(() => box(panel, 'postalCode').value()).toBe('01310-100');
});

it('FastStore: shows the value with which FastStore overwrites an edit', async ({ inspect, store }) => {
  const { tab, panel } = await inspect('/faststore');
  await box(panel, 'sc').fill('2');
  await apply(panel, 1);
  const edits = () =>
    store.calls.filter(({ host, method }) => method === 'PATCH' && host.startsWith('store.'));
  await expect
    .poll(() => edits().map(({ status, body }) => [status, body]))
    .toEqual([[200, { public: { sc: { value: '2' } } }]]);
  await tab.reload();
  await tab.evaluate('window.sampleStore.sessionReady.then(() => true)');
  await expectField(panel, 'currencyCode', { now: 'BRL' });
  await expectIdle(panel);
  await expectField(panel, 'channel', { now: '1' });
});

it('FastStore: says that a separate storefront host has no Session Manager', async ({ inspect, store }) => {
  const { panel } = await inspect(store.url('/', 'storefront.localhost'));
  await expectAlert(panel, /no Session Manager at this address \(404\)/);
});

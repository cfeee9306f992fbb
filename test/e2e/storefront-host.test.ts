import { expect } from 'vitest';
import type { SampleStore } from '../store/sample-store.ts';
import { changeSession, focusPage, keepPostalCode, pageSession, sessionReady } from './faststore-page.ts';
import { it } from './fixtures.ts';
import { listedAs } from './found.ts';
import {
  apply,
  box,
  expectField,
  expectIdle,
  expectOutcome,
  letPanelAct,
  ownRequests,
  refreshed,
  worstFinding,
} from './in-panel.ts';
import type { Inspect } from './test-bench.ts';

const host = 'storefront.localhost';

/** Opens the panel on a FastStore page whose host has no Session Manager, once the page has its session. */
async function open(inspect: Inspect, store: SampleStore, path = '/') {
  const inspected = await inspect(store.url(path, host));
  await sessionReady(inspected.tab);
  await expectField(inspected.panel, 'channel', { now: '1' });
  return inspected;
}

it('storefront host: shows segment, claims and the page’s session, says the 404 once, and asks no more', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await open(inspect, store);
  await expectField(panel, 'currencyCode', { now: 'BRL' });
  await expect.poll(() => box(panel, 'country').value()).toBe('BRA');
  await expect
    .poll(() => worstFinding(panel))
    .toMatch(/^This host has no Session Manager \(404\).* Look for it at samplestore\.myvtex\.com\.$/);
  store.forgetCalls();
  await changeSession(tab, { postalCode: '01310-100', city: null, geoCoordinates: null });
  await expectField(panel, 'regionId', { now: expect.stringMatching(/^v2\./) });
  await focusPage(store, tab);
  await tab.reload();
  await sessionReady(tab);
  await letPanelAct(tab, panel);
  await expectIdle(panel);
  await expect.poll(() => box(panel, 'postalCode').value()).toBe('01310-100');
  expect(ownRequests(store)).toEqual([]);
  await panel.get('tab', 'Session').click();
  await panel.get('button', 'Cookies').click();
  await expect.poll(() => panel.get('region', 'Cookies').text()).toContain('account.id');
});

it('storefront host: what the page’s session owns can be edited, and nothing else', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await open(inspect, store);
  const boxes = () =>
    panel.evaluate<string[]>(
      `[...document.querySelectorAll('.key label')].map(({ textContent }) => textContent).sort()`,
    );
  await expect.poll(boxes).toEqual(['country', 'geoCoordinates', 'locale', 'postalCode', 'sc']);
  await box(panel, 'sc').fill('2');
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
  await expectField(panel, 'channel', { was: '1', now: '2' });
  for (const again of [() => focusPage(store, tab), () => tab.reload()]) {
    await again();
    await sessionReady(tab);
    await letPanelAct(tab, panel);
    await expectIdle(panel);
    await expect.poll(() => box(panel, 'sc').value()).toBe('2');
    await expectField(panel, 'channel', { now: '2' });
  }
});

it('storefront host: a refused trade policy is taken back out of the page', async ({ inspect, store }) => {
  const { tab, panel } = await open(inspect, store);
  await box(panel, 'sc').fill('3');
  await apply(panel, 1);
  await expectOutcome(panel, /Refused in the page's validation: sc\. The change was undone/);
  await expect.poll(async () => JSON.parse((await pageSession(tab)).channel).salesChannel).toBe('1');
});

it('storefront host: where the page does not validate in time, it has its former values again', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await open(inspect, store);
  store.addFault({ kind: 'held', method: 'POST', path: '/api/graphql' });
  await box(panel, 'postalCode').fill('01310-100');
  await apply(panel, 1);
  await expectOutcome(panel, /did not validate postalCode within 7 s: the change was undone in the page/);
  await expect.poll(() => pageSession(tab)).toMatchObject({ postalCode: null });
});

it.for(["Send the page's values", "Take the platform's"])(
  'storefront host: drift between the page and vtex_segment: %s',
  async (wayOut, { inspect, store }) => {
    const { tab, panel } = await open(inspect, store);
    store.addFault({ kind: 'status', method: 'POST', path: '/api/graphql', status: 500 });
    await changeSession(tab, { channel: '{"salesChannel":"2","regionId":""}' });
    await refreshed(panel);
    const differs = /The page's session and the platform have different values: sc/;
    await expect.poll(() => worstFinding(panel)).toMatch(differs);
    await panel.get('button', wayOut).click();
    const policy = wayOut === "Send the page's values" ? '2' : '1';
    await expect.poll(async () => JSON.parse((await pageSession(tab)).channel).salesChannel).toBe(policy);
    await expectField(panel, 'channel', { now: policy });
    await expect.poll(() => worstFinding(panel)).not.toMatch(differs);
  },
);

it('storefront host: with its storage refused, what the page has can be edited, and is said to be lost on each load', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await open(inspect, store, '/#indexedDB=refused');
  await expect.poll(() => listedAs(panel, 'page-storage-refused')).toBeDefined();
  await keepPostalCode(tab, panel);
});

it('storefront host: says that the hosts of the Session Manager have another shopper’s cookies', async ({
  inspect,
  store,
}) => {
  const { panel } = await open(inspect, store);
  await expect.poll(() => worstFinding(panel)).toMatch(/^This host has no Session Manager/);
  await panel.get('button', /^Details/).click();
  await expect
    .poll(() => panel.evaluate<string>('document.body.innerText'))
    .toContain('Another host has cookies of its own, and so another shopper');
});

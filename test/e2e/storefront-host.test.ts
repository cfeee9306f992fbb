import { expect } from 'vitest';
import { changeSession, focusPage, pageSession, sessionReady } from './faststore-page.ts';
import { it } from './fixtures.ts';
import { apply, box, expectField, expectIdle, expectOutcome, ownRequests, worstFinding } from './in-panel.ts';

const host = 'storefront.localhost';

it('storefront host: shows segment, claims and the page’s session, says the 404 once, and asks no more', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await inspect(store.url('/', host));
  await sessionReady(tab);
  await expectField(panel, 'channel', { now: '1' });
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
  const { tab, panel } = await inspect(store.url('/', host));
  await sessionReady(tab);
  await expectField(panel, 'channel', { now: '1' });
  const boxes = () =>
    panel.evaluate<string[]>(
      `[...document.querySelectorAll('.key label')].map(({ textContent }) => textContent).sort()`,
    );
  await expect.poll(boxes).toEqual(['country', 'geoCoordinates', 'locale', 'postalCode', 'sc']);
  await box(panel, 'sc').fill('2');
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
  await expectField(panel, 'channel', { was: '1', now: '2' });
  await tab.reload();
  await sessionReady(tab);
  await expectIdle(panel);
  // Until the page has loaded its session, it has its defaults.
  await expect.poll(() => box(panel, 'sc').value()).toBe('2');
  await expectField(panel, 'channel', { now: '2' });
});

it('storefront host: a refused trade policy is taken back out of the page', async ({ inspect, store }) => {
  const { tab, panel } = await inspect(store.url('/', host));
  await sessionReady(tab);
  await expectField(panel, 'channel', { now: '1' });
  await box(panel, 'sc').fill('3');
  await apply(panel, 1);
  await expectOutcome(panel, /Refused in the page's validation: sc\. The change was undone/);
  await expect.poll(async () => JSON.parse((await pageSession(tab)).channel).salesChannel).toBe('1');
});

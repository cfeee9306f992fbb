import { expect } from 'vitest';
import type { SampleStore } from '../store/sample-store.ts';
import {
  changeSession,
  focusPage,
  keepPostalCode,
  pageSession,
  patchPastPage,
  sessionReady,
} from './faststore-page.ts';
import { it } from './fixtures.ts';
import { allFound, listedAs } from './found.ts';
import {
  apply,
  box,
  expectField,
  expectIdle,
  expectOutcome,
  letPanelAct,
  outcomeText,
  ownRequests,
  patches,
  worstFinding,
} from './in-panel.ts';
import { segmentRows } from './segment-rows.ts';
import type { Inspect } from './test-bench.ts';

const salesChannel = (channel: string) => JSON.parse(channel).salesChannel;

/** Applies a postal code through a page whose validation does not end. */
async function applyWithoutValidation(inspect: Inspect, store: SampleStore) {
  const { tab, panel } = await inspect('/faststore');
  await sessionReady(tab);
  store.addFault({ kind: 'held', method: 'POST', path: '/api/graphql' });
  await box(panel, 'postalCode').fill('01310-100');
  await apply(panel, 1);
  await expectOutcome(panel, 'Waiting for the page to validate its session…');
  return { tab, panel };
}

it('FastStore: shows the session that FastStore created, and what FastStore changes in it', async ({
  inspect,
}) => {
  const { tab, panel } = await inspect('/faststore');
  await expectField(panel, 'channel', { now: '1' });
  await changeSession(tab, { postalCode: '01310-100', city: null, geoCoordinates: null });
  await expect.poll(async () => (await segmentRows(panel)).regionId?.now).toMatch(/^v2\./);
  await expect.poll(() => box(panel, 'postalCode').value()).toBe('01310-100');
});

it('FastStore: an edit through the page survives its reload and its focus', async ({ inspect, store }) => {
  const { tab, panel } = await inspect('/faststore');
  await sessionReady(tab);
  const label = `[...document.querySelectorAll('.key label')].find(({ textContent }) => textContent === 'postalCode')`;
  await expect.poll(() => panel.evaluate(`getComputedStyle(${label}, '::after').content`)).toContain('⇄');
  await box(panel, 'postalCode').fill('01310-100');
  await expect.poll(() => panel.get('form', 'Edit public keys').text()).toContain('via page');
  await expectOutcome(panel, /postalCode — through the page's own code: .* may change the cart/);
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
  await expectField(panel, 'regionId', { now: expect.stringMatching(/^v2\./) });
  const inPage = { postalCode: '01310-100', city: 'São Paulo' };
  await expect.poll(() => pageSession(tab)).toMatchObject(inPage);
  // What FastStore itself sends.
  expect(new Set(patches(store).map((body) => JSON.stringify(body)))).toEqual(new Set(['{}']));
  await focusPage(store, tab);
  await letPanelAct(tab, panel);
  await expectIdle(panel);
  await expect.poll(() => box(panel, 'postalCode').value()).toBe('01310-100');
  store.forgetCalls();
  await tab.reload();
  await sessionReady(tab);
  await expect.poll(() => ownRequests(store)).toContain('GET /api/sessions');
  await expectIdle(panel);
  await expect.poll(() => box(panel, 'postalCode').value()).toBe('01310-100');
  await expectField(panel, 'regionId', { now: expect.stringMatching(/^v2\./) });
  await expect.poll(() => pageSession(tab)).toMatchObject({ postalCode: '01310-100' });
  await expect.poll(() => allFound(panel)).toEqual([]);
});

it('FastStore: one Apply sends by PATCH what the page does not own, and then the rest through it', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await inspect('/faststore');
  await sessionReady(tab);
  await expectField(panel, 'channel', { now: '1' });
  store.forgetCalls();
  await box(panel, 'utm_source').fill('newsletter');
  await box(panel, 'sc').fill('2');
  await apply(panel, 2);
  await expectOutcome(panel, 'Kept.');
  await expectField(panel, 'utm_source', { now: 'newsletter' });
  await expectField(panel, 'channel', { now: '2' });
  await expectField(panel, 'currencyCode', { now: 'USD' });
  const [first, second] = patches(store);
  expect([first, second]).toEqual([{ public: { utm_source: { value: 'newsletter' } } }, {}]);
  await expect.poll(async () => salesChannel((await pageSession(tab)).channel)).toBe('2');
});

it('FastStore: country and coordinates go through the page, beside the trade policy that has them', async ({
  inspect,
}) => {
  const { tab, panel } = await inspect('/faststore');
  await sessionReady(tab);
  await expectField(panel, 'channel', { now: '1' });
  await box(panel, 'sc').fill('2');
  await box(panel, 'country').fill('USA');
  await box(panel, 'geoCoordinates').fill('-80.190, 25.76');
  await apply(panel, 3);
  await expectOutcome(panel, 'Kept.');
  await expectField(panel, 'countryCode', { now: 'USA' });
  await expect
    .poll(() => pageSession(tab))
    .toMatchObject({ country: 'USA', geoCoordinates: { longitude: -80.19, latitude: 25.76 } });
  await expect.poll(() => box(panel, 'geoCoordinates').value()).toBe('-80.19,25.76');
  await expect.poll(() => allFound(panel)).toEqual([]);
});

it('FastStore: says at once that the page has changed what was kept', async ({ inspect }) => {
  const { tab, panel } = await inspect('/faststore');
  await sessionReady(tab);
  await box(panel, 'postalCode').fill('01310-100');
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
  await changeSession(tab, { postalCode: '22250-040', city: null, geoCoordinates: null });
  await expectOutcome(panel, 'Since then the page has changed: postalCode.');
});

it('FastStore: a trade policy that is refused is taken back out of the page', async ({ inspect }) => {
  const { tab, panel } = await inspect('/faststore');
  await sessionReady(tab);
  await box(panel, 'utm_source').fill('newsletter');
  await box(panel, 'sc').fill('3');
  await apply(panel, 2);
  await expectOutcome(panel, /Not kept: sc\./);
  await expectOutcome(panel, /Refused in the page's validation: sc\. The change was undone in the page\./);
  await expectOutcome(panel, 'The others were kept.');
  await expectField(panel, 'utm_source', { now: 'newsletter' });
  await expect.poll(async () => salesChannel((await pageSession(tab)).channel)).toBe('1');
  // What was typed is still there.
  await expect.poll(() => box(panel, 'sc').value()).toBe('3');
});

it('FastStore: where the page does not validate in time, it has its former values again', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await applyWithoutValidation(inspect, store);
  await expectOutcome(panel, /did not validate postalCode within 7 s: the change was undone in the page/);
  await expect.poll(() => pageSession(tab)).toMatchObject({ postalCode: null });
});

it('FastStore: cancelled while the page validates, it has its former values again', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await applyWithoutValidation(inspect, store);
  await panel.get('button', 'Cancel').click();
  await expectOutcome(panel, 'The change of postalCode was undone in the page.');
  await expect.poll(() => pageSession(tab)).toMatchObject({ postalCode: null });
  await expect.poll(() => box(panel, 'postalCode').value()).toBe('01310-100');
});

it('FastStore: says so where the page cannot be given its former values', async ({ inspect, store }) => {
  const { tab, panel } = await applyWithoutValidation(inspect, store);
  await tab.evaluate('void delete window.faststore_sdk_stores');
  await expectOutcome(panel, 'The change of postalCode could not be undone in the page: change it there.');
});

it('FastStore: a page that is left while it validates leaves the edit in doubt, and what came of it is read', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await applyWithoutValidation(inspect, store);
  await tab.goto(store.url('/produto'));
  await expectOutcome(panel, 'Not kept: postalCode.');
  expect(await outcomeText(panel)).not.toContain('undone');
  await expect.poll(() => box(panel, 'postalCode').value()).toBe('01310-100');
});

it('FastStore: without the page’s own store it is said before that the page will write its value over', async ({
  inspect,
}) => {
  const { tab, panel } = await inspect('/faststore#stores=hidden');
  await sessionReady(tab);
  await panel.get('button', 'Refresh').click();
  await box(panel, 'sc').fill('2');
  await expect.poll(() => worstFinding(panel)).toBe('The page will overwrite this edit: sc.');
  await panel.get('tab', 'Session').click();
  await panel.get('button', "Page's session").click();
  await expect
    .poll(() => panel.evaluate<string>('document.querySelector("main").innerText'))
    .toMatch(/IndexedDB.*locale\s*pt-BR/s);
  await panel.get('tab', 'Shopper').click();
  await apply(panel, 1);
  await expectField(panel, 'channel', { now: '2' });
  await expect
    .poll(() => listedAs(panel, 'page-session-differs'))
    .toMatchObject({
      buttons: expect.arrayContaining(["Send the page's values"]),
    });
});

it('FastStore: drift between page and platform has two ways out', async ({ inspect, store }) => {
  const { tab, panel } = await inspect('/faststore');
  await sessionReady(tab);
  await patchPastPage(tab, { postalCode: '22250-040', country: 'BRA' });
  const differs = /The page's session and the platform have different values: .*postalCode/;
  await expect.poll(() => worstFinding(panel)).toMatch(differs);
  const validations = () => store.calls.filter(({ path }) => path.startsWith('/api/graphql')).length;
  store.forgetCalls();
  await panel.get('button', "Take the platform's").click();
  await expect.poll(async () => (await pageSession(tab)).postalCode).toBe('22250-040');
  await expect.poll(validations).toBeGreaterThan(0);
  await expect.poll(() => worstFinding(panel)).not.toMatch(differs);
  await tab.evaluate('window.sampleStore.validated().then(() => true)');
  expect(store.sessions.at(-1)?.namespaces.public?.postalCode?.value).toBe('22250-040');

  await patchPastPage(tab, { postalCode: '01310-100' });
  await expect
    .poll(() => listedAs(panel, 'page-session-differs'))
    .toMatchObject({ buttons: expect.arrayContaining(["Take the platform's"]) });
  await panel.get('button', "Send the page's values").click();
  await expect.poll(() => store.sessions.at(-1)?.namespaces.public?.postalCode?.value).toBe('22250-040');
  await expect.poll(() => allFound(panel)).toEqual([]);
});

it('FastStore: with its storage refused, the page’s session is read and edited all the same', async ({
  inspect,
}) => {
  const { tab, panel } = await inspect('/faststore#indexedDB=refused');
  await sessionReady(tab);
  await expect.poll(() => worstFinding(panel)).toMatch(/^The page's session is lost on each load/);
  await keepPostalCode(tab, panel);
});

it('FastStore: with its storage refused and no store of its own, the page’s session cannot be read', async ({
  inspect,
}) => {
  const { tab, panel } = await inspect('/faststore#indexedDB=refused&stores=hidden');
  await sessionReady(tab);
  await panel.get('button', 'Refresh').click();
  await expect.poll(() => worstFinding(panel)).toMatch(/^The page's session cannot be read/);
});

it('FastStore: its stores alone make a page a store’s', async ({ inspect, store }) => {
  const { tab, panel } = await inspect(store.url('/not-a-store', 'plain.localhost'));
  await panel.get('button', 'Look anyway').waitFor();
  await tab.evaluate('void (window.faststore_sdk_stores = new Map())');
  await panel.get('button', 'Refresh').click();
  await panel.get('button', 'Look anyway').waitGone();
});

it('FastStore: why a key goes through the page, and what the page has', async ({ inspect }) => {
  const { tab, panel } = await inspect('/faststore');
  await sessionReady(tab);
  await expectIdle(panel);
  await panel.get('tab', 'Session').click();
  await panel.get('button', "Page's session").click();
  await expect
    .poll(() => panel.evaluate<string>('document.querySelector("main").innerText'))
    .toMatch(/as the page's own code has it\. Reported by the page, unverified\./);
  await panel.get('tab', 'Shopper').click();
  const why = panel.get('region', 'Explanation');
  await panel.get('button', 'About country').click();
  await expect.poll(() => why.text()).toMatch(/In the page's session:\s*BRA.*through the page's own code/s);
  await panel.press('Escape');
  await panel.get('button', 'About utm_source').click();
  await expect
    .poll(() => panel.evaluate<string>(`document.querySelector('#why').innerText`))
    .toMatch(/by PATCH: it is not part of the page/);
});

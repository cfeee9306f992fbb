import { expect } from 'vitest';
import type { SampleStore } from '../store/sample-store.ts';
import type { Panel } from './drivers/driver.ts';
import { it } from './fixtures.ts';
import { allFound, listedAs } from './found.ts';
import { apply, box, expectField, expectIdle, expectOutcome } from './in-panel.ts';
import { sizes } from './sizes.ts';

/** What the summary says of where the shopper is. */
const where = async (panel: Panel) =>
  panel.evaluate<string>(`document.querySelector('.summary .where')?.textContent ?? ''`);

/** What the panel says of the place that was looked up. */
const lookedUp = (panel: Panel) =>
  panel.evaluate<string>(`document.querySelector('.place-lookup .answer')?.textContent ?? ''`);

/** The panel's requests to the API of regions and of postal codes. */
const asked = (store: SampleStore) => store.calls.filter(({ path }) => path.startsWith('/api/checkout/pub/'));

async function type(panel: Panel, place: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(place)) await box(panel, name).fill(value);
}

const inSaoPaulo = { country: 'BRA', postalCode: '01310-100' };

it('regions: the sellers are named in the summary, asked for once and without cookies', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect('/', sizes.large);
  await type(panel, inSaoPaulo);
  await apply(panel, 2);
  await expectOutcome(panel, 'Kept.');
  await expect
    .poll(() => where(panel))
    .toBe('BRA 01310-100 → Jacarandá Paulista and Centro de Distribuição Cajamar');
  await panel.get('button', 'Refresh').click();
  await expectIdle(panel);
  await box(panel, 'utm_source').fill('other');
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
  await expectIdle(panel);
  expect(asked(store).map(({ method, path, cookies }) => [method, path, cookies])).toEqual([
    ['GET', expect.stringMatching(/^\/api\/checkout\/pub\/regions\/v2\.[0-9A-F]{32}$/), {}],
  ]);
  await panel.get('button', 'Why regionId').click();
  await expect
    .poll(() => panel.get('region', 'Explanation').text())
    .toContain('Sellers: Jacarandá Paulista and Centro de Distribuição Cajamar');
});

it('regions: an id of the first form is read without a request', async ({ inspect, store }) => {
  store.configure({ regionForm: 'v1' });
  const { panel } = await inspect('/', sizes.large);
  await type(panel, { country: 'BRA', postalCode: '22250-040' });
  await apply(panel, 2);
  await expect.poll(() => where(panel)).toBe('BRA 22250-040 → cdcajamar and jacarandabotafogo');
  await type(panel, { postalCode: '69000-000' });
  await apply(panel, 1);
  await expect.poll(() => where(panel)).toBe('BRA 69000-000 → no seller');
  await expect.poll(() => listedAs(panel, 'no-seller')).toBeDefined();
  expect(asked(store)).toEqual([]);
});

it('regions: where the host asks for a login the sellers are not known, and are asked for with cookies', async ({
  inspect,
  store,
}) => {
  store.addFault({ kind: 'redirect', path: '/api/checkout/pub/regions', location: '/login' });
  const { panel } = await inspect('/', sizes.large);
  await type(panel, inSaoPaulo);
  await apply(panel, 2);
  await expect.poll(() => listedAs(panel, 'region-needs-login')).toBeDefined();
  expect(await where(panel)).toMatch(/→ region v2\.\S+$/);
  expect(await allFound(panel)).not.toContain('no-seller');
  await panel.get('button', 'Ask with my cookies', { within: { role: 'region', name: 'Findings' } }).click();
  await expect.poll(() => where(panel)).toContain('Jacarandá Paulista');
  const [without, withThem] = asked(store);
  expect(without?.cookies).toEqual({});
  expect(withThem?.cookies).toHaveProperty('vtex_session');
});

it('regions: a place is looked up before it is applied, with its city, and the answer goes with the place', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect('/', sizes.bottom);
  await expectField(panel, 'regionId', { now: 'null' });
  const button = panel.get('button', 'Look up');
  expect(await button.attribute('aria-disabled')).toBe('true');
  await type(panel, inSaoPaulo);
  await expect.poll(() => button.attribute('aria-disabled')).toBe('false');
  await button.click();
  await expect
    .poll(() => lookedUp(panel))
    .toBe('São Paulo, SP: 2 sellers: Jacarandá Paulista and Centro de Distribuição Cajamar');
  expect(asked(store).map(({ path, query, cookies }) => [path, query, cookies])).toEqual(
    expect.arrayContaining([
      ['/api/checkout/pub/regions', { ...inSaoPaulo, sc: '1' }, {}],
      ['/api/checkout/pub/postal-code/BRA/01310-100', {}, {}],
    ]),
  );
  await panel.get('button', /^São Paulo/).click();
  await expect.poll(() => panel.get('region', 'Look up').text()).toContain('jacarandapaulista');
  await expectField(panel, 'regionId', { now: 'null' });

  await type(panel, { postalCode: '69000-000' });
  await expect.poll(() => lookedUp(panel)).toBe('');
  await button.click();
  await expect.poll(() => lookedUp(panel)).toBe('Manaus, AM: no seller');
});

it.for([
  ['001', { country: 'BRA', postalCode: '1' }, /postal code is not valid \(001\)/],
  ['CHK0127', { country: 'XX', postalCode: '1' }, /country is not valid.*\(CHK0127\)/],
  ['CHK0119', { country: 'BRA', geoCoordinates: 'here' }, /coordinates \(CHK0119\)/],
] as const)(
  'regions: says why the store refuses to look up a place (%s)',
  async ([, place, words], { inspect }) => {
    const { panel } = await inspect('/', sizes.large);
    await type(panel, place);
    await panel.get('button', 'Look up').click();
    await expect.poll(() => lookedUp(panel)).toMatch(words);
  },
);

it('regions: a hidden panel asks nothing, and one that is shown again does', async ({ inspect, store }) => {
  const { tab, panel } = await inspect('/', sizes.large);
  await expectField(panel, 'regionId', { now: 'null' });
  await panel.hide();
  store.forgetCalls();
  await tab.evaluate(`window.sampleStore.patchSession(${JSON.stringify(inSaoPaulo)}).then(() => true)`);
  await tab.evaluate(`fetch('/produto').then((response) => response.text()).then(() => true)`);
  expect(asked(store)).toEqual([]);
  await panel.show();
  await expect.poll(() => where(panel)).toContain('Jacarandá Paulista');
  expect(asked(store)).toHaveLength(1);
});

import { expect } from 'vitest';
import type { Panel } from './drivers/driver.ts';
import { it } from './fixtures.ts';
import { focused } from './focus.ts';
import { listedAs } from './found.ts';
import {
  apply,
  box,
  expectField,
  expectIdle,
  expectOutcome,
  findKey,
  outcomeText,
  patches,
  worstFinding,
} from './in-panel.ts';
import { movedControls, watchControls } from './moved-controls.ts';
import { sizes } from './sizes.ts';

/** Puts a key that the form does not have into it, with a value. */
async function addKey(panel: Panel, name: string, value: string): Promise<void> {
  await findKey(panel, name);
  await box(panel, name).fill(value);
}

/** What the status line says once the network log has reported the reading after an edit. */
async function outcome(panel: Panel): Promise<string> {
  await expectIdle(panel);
  // The details of access compare each response with the log: when they have done so, the log is complete.
  await panel.get('button', /^Access/).click();
  await expect
    .poll(() => panel.get('region', 'Access').text())
    .toContain("Responses match DevTools' network log.");
  await panel.press('Escape');
  return outcomeText(panel);
}

it('findings: names the keys that the platform changed although they were not sent', async ({
  inspect,
  store,
}) => {
  store.configure({ clickIdApp: true });
  const { panel } = await inspect();
  await addKey(panel, 'gclid', 'abc');
  await apply(panel, 1);
  await expectOutcome(panel, /Kept\. .* Also changed by the platform: utm_source\./);
  expect(patches(store)).toEqual([{ public: { gclid: { value: 'abc' } } }]);
  await addKey(panel, 'region_id', Buffer.from('vtex:BRA:04561000').toString('base64'));
  await apply(panel, 1);
  await expectOutcome(
    panel,
    /Also changed by the platform: (postalCode and country|country and postalCode)\./,
  );
});

it('findings: names no key as changed by the platform where those sent alone changed, or the page wrote', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await inspect();
  await box(panel, 'country').fill('BRA');
  await box(panel, 'postalCode').fill('01310-100');
  await apply(panel, 2);
  await expectOutcome(panel, 'Kept.');
  expect(await outcome(panel)).not.toContain('Also changed');

  // The page writes while the response is on its way.
  store.addFault({ kind: 'held', method: 'PATCH', path: '/api/sessions', afterEffect: true });
  await box(panel, 'utm_campaign').fill('spring');
  await apply(panel, 1);
  await expect.poll(() => patches(store).length).toBe(2);
  await tab.evaluate(`window.sampleStore.patchSession({ partnerCode: 'page' }).then(() => true)`);
  store.clearFaults();
  await expectOutcome(panel, 'Kept.');
  await box(panel, 'partnerCode').waitFor();
  expect(await outcome(panel)).not.toContain('Also changed');
});

it('findings: says that channel is not the trade policy, and sets sc in its place', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect();
  await addKey(panel, 'channel', '2');
  await expect.poll(() => worstFinding(panel)).toContain('trade policy is sc');
  await panel.get('button', 'Set sc to 2').click();
  await expect.poll(() => worstFinding(panel)).toBe('');
  expect(await box(panel, 'channel').value()).toBe('');
  await apply(panel, 1);
  await expectField(panel, 'channel', { was: '1', now: '2' });
  expect(patches(store)).toEqual([{ public: { sc: { value: '2' } } }]);
  await expectOutcome(panel, 'Kept.');
  expect(await outcome(panel)).not.toContain(' sc');
});

it('findings: says after the edit that channel is not the trade policy', async ({ inspect, store }) => {
  const { panel } = await inspect();
  await addKey(panel, 'channel', '2');
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept. No segment field changed.');
  expect(await worstFinding(panel)).toBe(
    'The platform does not read channel: the key of the trade policy is sc.',
  );
  expect(patches(store)).toEqual([{ public: { channel: { value: '2' } } }]);
  // What was sent can be sent by the right key.
  await panel.get('button', 'Set sc to 2').click();
  await apply(panel, 1);
  await expectField(panel, 'channel', { was: '1', now: '2' });
  await expect.poll(() => worstFinding(panel)).toBe('');
});

it('findings: says that a Brazilian postal code has eight digits, and completes it as it was typed', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect();
  await box(panel, 'country').fill('BRA');
  await box(panel, 'postalCode').fill('4500-000');
  await expect.poll(() => worstFinding(panel)).toMatch(/eight digits: .* 04500000, .* 45000000/);
  await panel.get('button', 'Set postalCode to 04500-000').click();
  await expect.poll(() => worstFinding(panel)).toBe('');
  expect(await box(panel, 'postalCode').value()).toBe('04500-000');

  // It is a hint: what was typed can be sent.
  await box(panel, 'postalCode').fill('4500000');
  await apply(panel, 2);
  await expectOutcome(panel, 'Kept.');
  expect(patches(store)).toEqual([
    { public: { country: { value: 'BRA' }, postalCode: { value: '4500000' } } },
  ]);
  expect(await worstFinding(panel)).toContain('eight digits');
});

it('findings: says of what is a namespace inside public that nothing reads it there', async ({
  inspect,
  store,
}) => {
  const keys = {
    checkout: { orderFormId: { value: 'an order form' } },
    authentication: { value: 'ana@example.com' },
  };
  const body = { id: 'a-session', namespaces: { public: keys, checkout: { regionId: { value: 'v2.1' } } } };
  store.addFault({
    kind: 'status',
    status: 200,
    method: 'GET',
    path: '/api/sessions',
    times: 'always',
    body,
  });
  const { panel } = await inspect();
  await panel.get('tab', 'Session').click();
  const detail = panel.get('region', 'Selected key');
  const select = async (name: RegExp) => {
    await panel.get('searchbox', 'Filter').fill('public');
    await panel.get('treeitem', name).click();
  };
  await select(/^checkout/);
  await expect
    .poll(() => detail.text())
    .toContain('public.checkout holds keys as the namespace checkout does');
  await select(/^authentication/);
  await expect.poll(() => detail.text()).toMatch(/^public\.authentication/);
  expect(await detail.text()).not.toContain('holds keys');
});

it.for([
  ['of two in one line', 'joined'],
  ['for another domain', 'other-domain'],
] as const)(
  'findings: says that a cookie of the response did not reach the browser, %s',
  async ([, cookieDelivery], { inspect, store }) => {
    const { panel } = await inspect();
    await expectField(panel, 'channel', { now: '1' });
    store.configure({ cookieDelivery });
    for (const [value, was] of [
      ['first', 'null'],
      ['second', 'first'],
    ] as const) {
      await box(panel, 'utm_campaign').fill(value);
      await apply(panel, 1);
      await expectField(panel, 'utm_campaign', { was, now: value });
      await expect.poll(() => listedAs(panel, 'response-cookie-not-kept')).toBeDefined();
      await panel.press('Escape');
      expect(await outcomeText(panel)).not.toContain('✓');
    }
  },
);

it('findings: says nothing of the cookies of a response that reached the browser', async ({
  inspect,
  store,
}) => {
  store.configure({ paddedTokens: true });
  const { panel } = await inspect();
  await box(panel, 'utm_campaign').fill('spring');
  await apply(panel, 1);
  await expectOutcome(panel, /^✓ Kept\./);
  expect(await outcome(panel)).not.toContain('Also changed');
  expect(await worstFinding(panel)).not.toContain('did not keep');
});

it.for(['bottom', 'right', 'large'] as const)(
  'findings: no control moves as they come, in the form and after an edit (%s)',
  async (size, { inspect, store }) => {
    store.configure({ clickIdApp: true });
    const { panel } = await inspect('/', sizes[size]);
    await addKey(panel, 'gclid', 'abc');
    await addKey(panel, 'channel', '2');
    await expect.poll(() => worstFinding(panel)).toContain('trade policy is sc');
    await expectIdle(panel);
    await watchControls(panel);
    store.configure({ cookieDelivery: 'joined' });
    store.addFault({ kind: 'held', path: '/api/', times: 'always' });
    await apply(panel, 2);
    expect(await movedControls(panel)).toEqual([]);
    store.clearFaults();
    await expectOutcome(panel, /Also changed .*: utm_source\./);
    await panel.get('button', /^\+\d more/).waitFor();
    await expectIdle(panel);
    expect(await movedControls(panel)).toEqual([]);
  },
);

it('findings: the line leads to the field, and the mark at the field to the finding and its button', async ({
  inspect,
}) => {
  const { panel } = await inspect('/', sizes.bottom);
  await box(panel, 'postalCode').fill('69000-000');
  await expect.poll(() => worstFinding(panel)).toBe('Without country, postalCode gives no region.');
  await panel.get('tab', 'Session').click();
  await panel.get('button', 'Show').click();
  await expect.poll(() => focused(panel)).toBe('postalCode');
  await panel.get('button', 'About postalCode').click();
  await panel
    .get('button', 'Set country to BRA', { within: { role: 'region', name: 'Explanation' } })
    .click();
  await expect.poll(() => worstFinding(panel)).toBe('');
  expect(await panel.evaluate<string>(`document.querySelector('.findings-line').textContent`)).toBe(
    'No findings',
  );
});

it('findings: a postal code of another form than its country’s is noted, and sent as it was typed', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect();
  await box(panel, 'country').fill('CAN');
  await box(panel, 'postalCode').fill('K1A 0B1');
  await expect.poll(() => worstFinding(panel)).toBe('');
  await box(panel, 'postalCode').fill('01310-100');
  await expect.poll(() => worstFinding(panel)).toContain('A0A 0A0');
  await apply(panel, 2);
  await expectOutcome(panel, 'Kept.');
  expect(patches(store)).toEqual([
    { public: { country: { value: 'CAN' }, postalCode: { value: '01310-100' } } },
  ]);
});

it('findings: what is found in the form takes the line from what was found before', async ({ inspect }) => {
  const { tab, panel } = await inspect('/', sizes.bottom);
  const keys = { utm_source: 'newsletter', utm_campaign: 'blackfriday' };
  await tab.evaluate(`window.sampleStore.patchSession(${JSON.stringify(keys)}).then(() => true)`);
  await expect.poll(() => worstFinding(panel)).toContain('campaigns');
  await box(panel, 'country').fill('BR');
  await expect.poll(() => worstFinding(panel)).toContain('three letters');
});

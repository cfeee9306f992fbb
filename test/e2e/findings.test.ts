import { expect } from 'vitest';
import type { Panel } from './drivers/driver.ts';
import { it } from './fixtures.ts';
import { apply, box, expectField, expectIdle, expectOutcome, patches } from './in-panel.ts';
import { movedControls, watchControls } from './moved-controls.ts';
import { sizes } from './sizes.ts';

/** Puts a key that the form does not have into it, with a value. */
async function addKey(panel: Panel, name: string, value: string): Promise<void> {
  await panel.get('button', 'Add key').click();
  await panel.type(name);
  await panel.press('Enter');
  await box(panel, name).fill(value);
}

/** The warnings at the fields of the form. */
const hints = (panel: Panel) =>
  panel.evaluate<string[]>(`[...document.querySelectorAll('.edit .hint')].map((hint) => hint.textContent)`);

/** What the status line says once the network log has reported the reading after an edit. */
async function outcome(panel: Panel): Promise<string> {
  await expectIdle(panel);
  // The region Access compares each response with the log: when it has done so, the log is complete.
  const access = panel.get('region', 'Access');
  if (!(await panel.get('button', /^(Allow|Remove) access/).isVisible())) await access.click();
  await expect.poll(() => access.text()).toContain("Responses match DevTools' network log.");
  return panel.get('status').text();
}

it('findings: names the keys that the platform changed although they were not sent', async ({
  inspect,
  store,
}) => {
  store.configure({ clickIdApp: true });
  const { panel } = await inspect();
  await addKey(panel, 'gclid', 'abc');
  await apply(panel, 1);
  await expectOutcome(panel, /1 sent, 1 kept\. .* Also changed by the platform: utm_source\./);
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
  await expectOutcome(panel, '2 sent, 2 kept.');
  expect(await outcome(panel)).not.toContain('Also changed');

  // The page writes while the response is on its way.
  store.addFault({ kind: 'held', method: 'PATCH', path: '/api/sessions', afterEffect: true });
  await box(panel, 'utm_campaign').fill('spring');
  await apply(panel, 1);
  await expect.poll(() => patches(store).length).toBe(2);
  await tab.evaluate(`window.sampleStore.patchSession({ partnerCode: 'page' }).then(() => true)`);
  store.clearFaults();
  await expectOutcome(panel, '1 sent, 1 kept.');
  await box(panel, 'partnerCode').waitFor();
  expect(await outcome(panel)).not.toContain('Also changed');
});

it('findings: says at the field that channel is not the trade policy, and sets sc in its place', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect();
  await addKey(panel, 'channel', '2');
  await expect.poll(() => hints(panel)).toEqual([expect.stringContaining('trade policy is sc')]);
  await panel.get('button', 'Set sc to 2').click();
  await expect.poll(() => hints(panel)).toEqual([]);
  expect(await box(panel, 'channel').value()).toBe('');
  await apply(panel, 1);
  await expectField(panel, 'channel', { was: '1', now: '2' });
  expect(patches(store)).toEqual([{ public: { sc: { value: '2' } } }]);
  await expectOutcome(panel, '1 sent, 1 kept.');
  expect(await outcome(panel)).not.toContain('sc');
});

it('findings: says after the edit that channel is not the trade policy', async ({ inspect, store }) => {
  const { panel } = await inspect();
  await addKey(panel, 'channel', '2');
  await apply(panel, 1);
  await expectOutcome(
    panel,
    '1 sent, 1 kept. 0 segment fields changed. The platform does not read channel: the key of the trade policy is sc.',
  );
  expect(patches(store)).toEqual([{ public: { channel: { value: '2' } } }]);
  // What was sent can be sent by the right key.
  await panel.get('button', 'Set sc to 2').click();
  await apply(panel, 1);
  await expectField(panel, 'channel', { was: '1', now: '2' });
  await expect.poll(() => hints(panel)).toEqual([]);
});

it('findings: says that a Brazilian postal code has eight digits, and completes it as it was typed', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect();
  await box(panel, 'country').fill('BRA');
  await box(panel, 'postalCode').fill('4500-000');
  await expect
    .poll(() => hints(panel))
    .toEqual([expect.stringMatching(/eight digits: .* 04500000, .* 45000000/)]);
  await panel.get('button', 'Set postalCode to 04500-000').click();
  await expect.poll(() => hints(panel)).toEqual([]);
  expect(await box(panel, 'postalCode').value()).toBe('04500-000');

  // It is a hint: what was typed can be sent.
  await box(panel, 'postalCode').fill('4500000');
  await apply(panel, 2);
  await expectOutcome(panel, '2 sent, 2 kept.');
  expect(patches(store)).toEqual([
    { public: { country: { value: 'BRA' }, postalCode: { value: '4500000' } } },
  ]);
  expect(await hints(panel)).toEqual([expect.stringContaining('eight digits')]);
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
      await expectOutcome(panel, /1 sent, 1 kept\. .*The browser did not keep vtex_segment of the response/);
      expect(await panel.get('status').text()).not.toContain('✓');
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
  await expectOutcome(panel, /^✓ 1 sent, 1 kept\./);
  expect(await outcome(panel)).not.toContain('did not keep');
});

it.for(['bottom', 'right', 'large'] as const)(
  'findings: no control moves as they come, in the form and after an edit (%s)',
  async (size, { inspect, store }) => {
    store.configure({ clickIdApp: true });
    const { panel } = await inspect('/', sizes[size]);
    await addKey(panel, 'gclid', 'abc');
    await addKey(panel, 'channel', '2');
    await expect.poll(() => hints(panel)).toHaveLength(1);
    await expectIdle(panel);
    await watchControls(panel);
    store.configure({ cookieDelivery: 'joined' });
    store.addFault({ kind: 'held', path: '/api/', times: 'always' });
    await apply(panel, 2);
    expect(await movedControls(panel)).toEqual([]);
    store.clearFaults();
    await expectOutcome(panel, /trade policy is sc\. Also changed .*: utm_source\. The browser did not keep/);
    await expectIdle(panel);
    expect(await movedControls(panel)).toEqual([]);
  },
);

import { expect } from 'vitest';
import { it } from './fixtures.ts';
import { apply, box, expectAlert, expectField, expectIdle, expectOutcome, patches } from './in-panel.ts';

it('actions: Apply stays disabled during a reset that follows a refused edit', async ({ inspect, store }) => {
  const { panel } = await inspect();
  await box(panel, 'utm_source').fill('google');
  store.addFault({ method: 'PATCH', path: '/api/sessions', kind: 'status', status: 429 });
  // The reading after the refusal, and then the reset itself, wait for their responses.
  store.addFault({ method: 'GET', path: '/api/sessions', kind: 'held', times: 'always' });
  await apply(panel, 1);
  await expectAlert(panel, /\(429\)/);
  await panel.get('button', 'More').click();
  await panel.get('button', 'Reset session…').click();
  await panel.get('button', 'Reset session').click();
  await expectOutcome(panel, 'Resetting');
  const button = panel.get('button', 'Apply 1 change');
  expect(await button.attribute('aria-disabled')).toBe('true');
  // Enter in a box sends the form, whatever the button looks like.
  await box(panel, 'utm_source').focus();
  await panel.press('Enter');
  store.clearFaults();
  await expectOutcome(panel, 'New session: the id has changed.');
  await expectIdle(panel);
  expect(patches(store)).toHaveLength(1);
  expect(await button.attribute('aria-disabled')).toBe('false');
});

it('actions: a discarded draft can be restored after the page was reloaded', async ({ inspect }) => {
  const { tab, panel } = await inspect();
  await box(panel, 'utm_source').fill('google');
  await panel.get('button', 'Discard').click();
  await expectOutcome(panel, 'discarded');
  await tab.reload();
  await tab.evaluate('window.sampleStore.sessionReady.then(() => true)');
  await expectIdle(panel);
  await panel.get('button', 'Undo discard').click();
  await expect.poll(() => box(panel, 'utm_source').value()).toBe('google');
});

it('actions: "Try again" sends the keys that were refused, not what was typed since', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect();
  // Of two keys with the same prefix the store keeps only the first.
  store.configure({ samePrefixFault: true });
  await box(panel, 'utm_source').fill('google');
  await box(panel, 'utm_campaign').fill('spring');
  await apply(panel, 2);
  await expectOutcome(panel, 'Not kept: utm_campaign.');
  await box(panel, 'utmi_cp').fill('typed later');
  store.addFault({ method: 'PATCH', path: '/api/sessions', kind: 'status', status: 429 });
  await panel.get('button', 'Send again').click();
  await expectAlert(panel, /\(429\)/);
  await panel.get('button', 'Try again').click();
  await expectOutcome(panel, 'Kept.');
  const lost = { public: { utm_campaign: { value: 'spring' } } };
  expect(patches(store).slice(1)).toEqual([lost, lost]);
  expect(await box(panel, 'utmi_cp').value()).toBe('typed later');
  await expect.poll(() => panel.get('alert').text()).toBe('');
});

it('actions: what the page writes over an edit is shown as changed by the page', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await inspect();
  await box(panel, 'utm_source').fill('google');
  await apply(panel, 1);
  await expectOutcome(panel, /Kept\..*The page is outdated\./);
  await tab.evaluate(`window.sampleStore.patchSession({ utm_source: 'page' }).then(() => true)`);
  await expectField(panel, 'utm_source', { was: 'null', now: 'page' });
  await expectOutcome(panel, 'Since then the page has changed: utm_source.');
  // The page made it itself, and still shows what it was built with.
  await expectOutcome(panel, 'The page is outdated.');
  const table = () => panel.get('table', 'Segment: Marketing').text();
  await expect.poll(table).toMatch(/utm_source\s+changed:\s+null page\s+page, \d+ ?s/);
  expect(patches(store)).toHaveLength(2);
});

it('actions: the diff of the last edit remains after a reload of the page', async ({ inspect }) => {
  const { panel } = await inspect();
  await box(panel, 'utm_campaign').fill('spring');
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
  await panel.get('button', 'Reload the page').click();
  await panel.get('button', 'Reload the page').waitGone();
  await expectIdle(panel);
  await expectField(panel, 'utm_campaign', { was: 'null', now: 'spring' });
  await expectOutcome(panel, /Kept\. utm_\w+: null → \w+/);
});

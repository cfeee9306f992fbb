import { expect } from 'vitest';
import { it } from './fixtures.ts';
import { focused } from './focus.ts';
import { allFound, listedAs } from './found.ts';
import { apply, box, expectOutcome, worstFinding } from './in-panel.ts';
import { sizes } from './sizes.ts';

const inList = { within: { role: 'region', name: 'Findings' } };

it('findings list: a finding leads to its field, and from there back to the list', async ({ inspect }) => {
  const { panel } = await inspect('/', sizes.bottom);
  await box(panel, 'country').fill('BR');
  await expect.poll(() => allFound(panel)).toEqual(['country-not-alpha-3']);
  await panel.get('button', 'Show', inList).click();
  await expect.poll(() => focused(panel)).toBe('country');
  await panel.get('button', 'About country').click();
  const explanation = panel.get('region', 'Explanation');
  await expect
    .poll(() => explanation.text())
    .toMatch(/not a code of three letters[\s\S]*alpha-3, such as BRA/);
  await panel.get('button', 'All findings').click();
  await panel.get('button', 'Set country to BRA', inList).click();
  await expect.poll(() => allFound(panel)).toEqual([]);
  expect(await box(panel, 'country').value()).toBe('BRA');
});

it('findings list: a muted finding leaves the line and its box, also in a reloaded panel, until it is unmuted', async ({
  inspectAlone,
}) => {
  const { panel } = await inspectAlone('the panel is reloaded', '/', sizes.large);
  await box(panel, 'country').fill('BR');
  await box(panel, 'postalCode').fill('4500000');
  await expect.poll(() => worstFinding(panel)).toContain('three letters');
  const boxIsMarked = () =>
    panel.evaluate<boolean>(`document.querySelector('.key.warned label')?.textContent === 'country'`);
  expect(await boxIsMarked()).toBe(true);
  await expect
    .poll(() => listedAs(panel, 'country-not-alpha-3'))
    .toMatchObject({ buttons: expect.arrayContaining(['Mute']) });
  await panel.get('button', /^Mute: country/, inList).click();
  await expect.poll(() => worstFinding(panel)).toBe('');
  await expect.poll(boxIsMarked).toBe(false);
  await expect
    .poll(() => listedAs(panel, 'country-not-alpha-3'))
    .toMatchObject({ buttons: expect.arrayContaining(['Unmute']) });
  await panel.press('Escape');

  await panel.reload();
  await panel.get('button', 'Apply 2 changes').waitFor();
  await panel.get('button', /^1 muted/).waitFor();
  expect(await worstFinding(panel)).toBe('');
  await expect
    .poll(() => listedAs(panel, 'country-not-alpha-3'))
    .toMatchObject({ buttons: expect.arrayContaining(['Unmute']) });
  await panel.get('button', /^Unmute: country/, inList).click();
  await expect.poll(() => worstFinding(panel)).toContain('three letters');
});

it('findings list: is copied as text, with what disagrees and without what is personal', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await inspect('/', sizes.large);
  await box(panel, 'storeUserEmail').fill('ana.vip@example.com');
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
  await tab.evaluate(
    `window.sampleStore.patchSession({ storeUserEmail: 'carla@example.com', utm_source: 'page' }).then(() => true)`,
  );
  await expect.poll(() => listedAs(panel, 'key-written-over')).toBeDefined();
  await panel.get('button', 'Copy findings').click();
  await expect
    .poll(() => panel.clipboard())
    .toContain('Kept, and then set to another value: storeUserEmail.');
  const copied = await panel.clipboard();
  expect(copied).toContain('storeUserEmail: ••• (sent) ≠ ••• (now)');
  expect(copied).toMatch(/utm_source: null \(in the page\) ≠ page \(in the segment\)/);
  expect(copied).not.toContain('@');
  expect(store.calls.filter(({ method }) => method === 'PATCH')).toHaveLength(2);
});

it('findings list: is there while something has failed, with what was found before', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect('/', sizes.bottom);
  await box(panel, 'country').fill('BR');
  await expect.poll(() => worstFinding(panel)).toContain('three letters');
  store.addFault({ kind: 'platform', error: 'session-app-failed', method: 'PATCH', path: '/api/sessions' });
  await apply(panel, 1);
  await expect.poll(() => panel.get('alert').text()).toContain('vtex.rnb-session');
  await expect
    .poll(() => listedAs(panel, 'session-app-failed'))
    .toMatchObject({
      buttons: expect.arrayContaining(['Read again']),
    });
});

it('findings list: says who is logged in beside the shopper', async ({ inspect, store }) => {
  const body = {
    id: 'a-session',
    namespaces: {
      authentication: { adminUserEmail: { value: 'admin@example.com' } },
      profile: { isAuthenticated: { value: 'true' } },
    },
  };
  store.addFault({
    kind: 'status',
    status: 200,
    method: 'GET',
    path: '/api/sessions',
    times: 'always',
    body,
  });
  const { panel } = await inspect('/', sizes.bottom);
  await expect.poll(() => panel.get('region', 'Summary').text()).toMatch(/^Logged in · admin/);
});

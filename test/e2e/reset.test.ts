import { expect } from 'vitest';
import type { Panel } from './drivers/driver.ts';
import { it } from './fixtures.ts';
import { apply, box, expectField, expectOutcome, lines } from './in-panel.ts';

const pattern = '*://store.localhost/*';

/** Through the menu and the confirmation dialog, as a person does it. */
async function reset(panel: Panel): Promise<void> {
  await panel.get('button', 'More').click();
  await panel.get('button', 'Reset session…').click();
  await panel.get('button', 'Reset session').click();
}

/** Gives the shopper a value that a reset removes. */
async function edit(panel: Panel): Promise<void> {
  await box(panel, 'utm_source').fill('google');
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
}

it('reset: says first what is lost, and does nothing when cancelled', async ({ inspect, store }) => {
  const { panel } = await inspect();
  await edit(panel);
  await panel.get('button', 'More').click();
  await panel.get('button', 'Reset session…').click();
  const dialog = panel.get('dialog', /^Reset the session at store\.localhost:\d+\?$/);
  expect(await dialog.text()).toMatch(/cart[\s\S]*login[\s\S]*public keys/);
  store.forgetCalls();
  await panel.get('button', 'Cancel').click();
  await dialog.waitGone();
  expect(lines(store)).toEqual([]);
  await expectField(panel, 'utm_source', { now: 'google' });
});

it('reset: creates a new anonymous shopper in the platform’s own way, and keeps what was typed', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect();
  await edit(panel);
  const [before] = store.sessions;
  await box(panel, 'utm_campaign').fill('not applied yet');
  await reset(panel);
  await expectOutcome(panel, 'New session: the id has changed.');
  await expectField(panel, 'utm_source', { was: 'google', now: 'null' });
  expect(await box(panel, 'utm_campaign').value()).toBe('not applied yet');
  await panel.get('button', 'Reload the page').waitFor();
  expect(store.sessions[0]).toEqual(before);
  expect(store.sessions).toHaveLength(2);
});

it('reset: says when the platform kept the session, and offers access', async ({ inspect, store }) => {
  store.configure({ invalidTokenResets: false });
  const { panel } = await inspect();
  await edit(panel);
  await reset(panel);
  await expectOutcome(panel, 'The platform kept the session: the id is the same.');
  await panel.get('button', /^Allow access to store\.localhost/).waitFor();
});

it('reset: deletes both cookies with access, and none of another binding', async ({
  inspect,
  browser,
  store,
}) => {
  store.configure({ invalidTokenResets: false });
  await browser.allowHost(pattern);
  const { tab, panel } = await inspect('/');
  await tab.goto(store.url('/pt'));
  await tab.evaluate('window.sampleStore.sessionReady.then(() => true)');
  await expectField(panel, 'countryCode', { now: 'PRT' });
  await edit(panel);
  const kept = store.sessions.find(({ rootPath }) => rootPath === '');
  store.forgetCalls();
  await reset(panel);
  await expectOutcome(panel, 'New session: the id has changed.');
  const created = store.calls.find(({ method }) => method === 'POST');
  expect(created).toMatchObject({ path: '/pt/api/sessions', status: 201 });
  // The cookies sent with it were the other binding's, at the shorter path.
  const ids = await tab.evaluate<string[]>(`Promise.all(['', '/pt'].map((root) =>
    fetch(root + '/api/sessions?items=*').then((response) => response.json()).then(({ id }) => id)))`);
  expect(ids[0]).toBe(kept?.id);
  expect(store.sessions.map(({ id }) => id).indexOf(ids[1] ?? '')).toBe(2);
});

it('reset: deletes no cookies of another site that embeds the store', async ({ inspect, browser, store }) => {
  store.configure({ cookieFlags: 'partitioned' });
  await browser.allowHost(pattern);
  const other = await browser.openTab(store.url('/', 'plain.localhost'));
  const embed = async () => {
    store.forgetCalls();
    await other.evaluate(`document.body.append(
      Object.assign(document.createElement('iframe'), { src: '${store.url('/')}' }))`);
    await expect.poll(() => lines(store)).toContain('POST /api/sessions');
  };
  const { panel } = await inspect();
  await edit(panel);
  await embed();
  expect(store.sessions).toHaveLength(2);
  await reset(panel);
  await expectOutcome(panel, 'New session: the id has changed.');
  expect(store.sessions).toHaveLength(3);
  await embed();
  expect(store.sessions, 'the embedded store still has its session').toHaveLength(3);
});

it('reset: says when the login cookie has logged the new session in again', async ({ inspect }) => {
  const { panel } = await inspect('/login-as?email=ana.vip@example.com');
  await expectField(panel, 'priceTables', { now: 'vip' });
  await reset(panel);
  await expectOutcome(panel, /New session.*log out in the store/);
});

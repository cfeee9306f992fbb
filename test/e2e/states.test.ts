import { expect } from 'vitest';
import type { Json } from '../../src/vtex/json.ts';
import type { Fault } from '../store/platform/faults.ts';
import { it, startBrowser } from './fixtures.ts';
import {
  apply,
  box,
  expectAlert,
  expectField,
  expectIdle,
  expectOutcome,
  lines,
  patches,
} from './in-panel.ts';

it('states: says that the browser is offline, and reads again once it is online', async ({ inspect }) => {
  const { tab, panel } = await inspect();
  await expectField(panel, 'channel', { now: '1' });
  await tab.setOffline(true);
  await panel.get('button', 'Refresh').click();
  await expectAlert(panel, /The browser is offline/);
  await expectField(panel, 'channel', { now: '1' });
  await tab.setOffline(false);
  await panel.get('button', 'Try again').click();
  await expect.poll(() => panel.get('alert').text()).toBe('');
});

it('states: keeps an edit that was sent offline, and reads later whether it was kept', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await inspect();
  await box(panel, 'utm_source').fill('google');
  await tab.setOffline(true);
  await apply(panel, 1);
  await expectAlert(panel, /The browser is offline/);
  expect(await box(panel, 'utm_source').value()).toBe('google');
  // The read that follows the edit is offline as well.
  await expectIdle(panel);
  await tab.setOffline(false);
  await panel.get('button', 'Try again').click();
  await expectOutcome(panel, 'Not kept: utm_source.');
  await panel.get('button', 'Send again').click();
  await expectOutcome(panel, 'Kept.');
  expect(patches(store)).toHaveLength(1);
});

it('states: "Try again" does nothing before the time that the store asked for', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect();
  await expectField(panel, 'channel', { now: '1' });
  // Longer than the test. What comes after it depends on the clock alone, and is tested without a browser.
  const headers = { 'retry-after': '300' };
  store.addFault({ kind: 'status', status: 429, method: 'GET', path: '/api/sessions', headers, body: {} });
  await panel.get('button', 'Refresh').click();
  await expectAlert(panel, /Too many requests \(429\): the store asks you to wait/);
  await expectIdle(panel);
  store.forgetCalls();
  await panel.get('button', /^Try again in \d/).focus();
  await panel.press('Enter');
  // A read started by the key would have come before this one.
  await panel.get('button', 'Refresh').click();
  await expect.poll(() => panel.get('alert').text()).toBe('');
  await expectIdle(panel);
  expect(lines(store).sort()).toEqual(['GET /api/segments', 'GET /api/sessions']);
});

it('states: "Cancel" ends a slow read, before and after there is something to show', async ({
  inspect,
  store,
}) => {
  store.addFault({ kind: 'latency', ms: 9_000, method: 'GET', path: '/api/sessions', times: 'always' });
  const { panel } = await inspect();
  await expectOutcome(panel, 'Reading session and segment…');
  await panel.get('button', 'Cancel').click();
  await expectAlert(panel, /You cancelled reading/);
  store.clearFaults();
  await panel.get('button', 'Try again').click();
  await expectField(panel, 'channel', { now: '1' });

  store.addFault({ kind: 'latency', ms: 9_000, method: 'GET', path: '/api/sessions' });
  await panel.get('button', 'Refresh').click();
  await panel.get('button', 'Cancel').click();
  await expectAlert(panel, /You cancelled reading/);
  await expectField(panel, 'channel', { now: '1' });
  await panel.get('button', 'Refresh').waitFor();
});

it('states: shows the store’s own response when it is opened', async ({ inspect, store }) => {
  store.addFault({ kind: 'not-json', method: 'GET', path: '/api/sessions', times: 'always' });
  const { panel } = await inspect();
  await expectAlert(panel, /not JSON \(status 200\)/);
  const shown = () =>
    panel.evaluate<string>(`document.querySelector('details.response pre').checkVisibility()
    ? document.querySelector('details.response pre').textContent : ''`);
  expect(await shown()).toBe('');
  await panel.evaluate(`void document.querySelector('details.response summary').focus()`);
  await panel.press('Enter');
  await expect.poll(shown).toContain('<html');
});

const refused = (status: number, body: Json = {}) => ({ kind: 'status', status, body }) as const;
it.for([
  ['a 401', refused(401), /\(401\).*log in/],
  ['a 403', refused(403), /\(403\)/],
  ['a 404', refused(404), /\(404\)/],
  ['another refusal', refused(418), /\b418\b/],
  ['a redirect to the login', { kind: 'redirect', location: '/login', status: 302 }, /redirects/],
  ['JSON of another shape', refused(200, []), /shape/],
] as const)(
  'states: says that the first read ended in %s, and reads on "Try again"',
  async ([, fault, says], { inspect, store }) => {
    store.addFault({ ...fault, path: '/api/sessions', method: 'GET', times: 'always' } as Fault);
    const { panel } = await inspect();
    await expectAlert(panel, says);
    store.clearFaults();
    await panel.get('button', 'Try again').click();
    await expectField(panel, 'channel', { now: '1' });
  },
);

it.for([
  ['an empty tab', 'about:blank'],
  ['a document without an origin', 'data:text/html,<p>hi'],
  ['an error page', 'http://127.0.0.1:45999/'],
  ['a page of the browser', 'about:version'],
  ['the source of a page', 'view-source:'],
] as const)('states: says that there is nothing to inspect on %s', async ([, url], { inspect, store }) => {
  const { tab, panel } = await inspect();
  await expectField(panel, 'channel', { now: '1' });
  await tab.goto(url === 'view-source:' ? `${url}${store.url()}` : url).catch(() => undefined);
  await expectOutcome(panel, 'Nothing to inspect here');
  // Nothing of the store before it is visible either.
  expect(await panel.evaluate('document.body.innerText')).not.toContain('session ends');
  store.forgetCalls();
  await panel.get('button', 'Try again').click();
  await expectOutcome(panel, 'Nothing to inspect here');
  expect(lines(store)).toEqual([]);
  await tab.goto(store.url());
  await expectField(panel, 'channel', { now: '1' });
});

it('states: the panel can be opened again after the extension was updated', async ({ store }) => {
  // A browser of its own, so that no other test loses its extension.
  const browser = await startBrowser();
  try {
    const tab = await browser.openTab(store.url());
    await expectField(await tab.openPanel(), 'channel', { now: '1' });
    await browser.updateExtension();
    await expectField(await tab.openPanel(), 'channel', { now: '1' });
  } finally {
    await browser.close();
  }
});

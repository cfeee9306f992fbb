import { expect } from 'vitest';
import type { Fault } from '../store/platform/faults.ts';
import { it } from './fixtures.ts';
import { apply, box, expectAlert, expectField, expectOutcome, patches } from './in-panel.ts';

/** A fault during an edit, what the alert says about it, and whether the edit may have been applied. */
interface EditFault {
  readonly name: string;
  readonly fault: Omit<Fault, 'path' | 'method'>;
  readonly says: RegExp;
  readonly inDoubt: boolean;
}

const faults: EditFault[] = [
  { name: 'a 500', fault: { kind: 'status', status: 500 }, says: /status 500/, inDoubt: true },
  { name: 'a 429', fault: { kind: 'status', status: 429 }, says: /\(429\)/, inDoubt: false },
  { name: 'a 404', fault: { kind: 'status', status: 404 }, says: /\(404\)/, inDoubt: false },
  {
    name: 'a session app that failed',
    fault: { kind: 'platform', error: 'session-app-failed' },
    says: /session app vtex\.rnb-session failed while the session was built \(status 502\)/,
    inDoubt: true,
  },
  {
    name: 'a 503 without a body',
    fault: { kind: 'platform', error: 'unavailable' },
    says: /status 503/,
    inDoubt: true,
  },
  {
    name: 'a 404 of the router',
    fault: { kind: 'platform', error: 'no-route' },
    says: /\(404\).*Not Found/,
    inDoubt: false,
  },
  {
    name: 'a 400 as problem+json',
    fault: { kind: 'platform', error: 'problem' },
    says: /status 400.*One or more validation errors occurred\. The value is not valid\./,
    inDoubt: false,
  },
  {
    name: 'a redirect',
    fault: { kind: 'redirect', location: '/login', status: 301 },
    says: /redirects/,
    inDoubt: false,
  },
  { name: 'no JSON', fault: { kind: 'not-json' }, says: /not JSON/, inDoubt: true },
  {
    name: 'JSON of another shape',
    fault: { kind: 'status', status: 200, body: [] },
    says: /shape/,
    inDoubt: true,
  },
  { name: 'a truncated response', fault: { kind: 'truncated' }, says: /could not be reached/, inDoubt: true },
  { name: 'a cut connection', fault: { kind: 'reset' }, says: /could not be reached/, inDoubt: true },
  {
    name: 'no response at all',
    fault: { kind: 'never' },
    says: /No response within 10 seconds/,
    inDoubt: true,
  },
] as EditFault[];

it.for(faults)(
  'faults: an edit that ends in $name is sent once, reported, and kept as a draft',
  async ({ fault, says, inDoubt }, { inspect, store }) => {
    // On a connection that was used before, the browser itself repeats a request that is cut off.
    if (fault.kind === 'reset') store.configure({ keepConnections: false });
    const { panel } = await inspect();
    await box(panel, 'utm_source').fill('google');
    store.addFault({ ...fault, method: 'PATCH', path: '/api/sessions' } as Fault);
    await apply(panel, 1);
    await expectAlert(panel, says);
    if (inDoubt) await expectOutcome(panel, 'Not kept: utm_source.');
    expect(await box(panel, 'utm_source').value()).toBe('google');
    expect(patches(store)).toHaveLength(1);
    await panel.get('button', inDoubt ? 'Send again' : 'Try again').click();
    await expectOutcome(panel, /Kept\. utm_\w+: null → \w+/);
    await expect.poll(() => panel.get('alert').text()).toBe('');
    expect(patches(store)).toHaveLength(2);
  },
);

it('faults: after a lost response the panel finds out which keys were kept', async ({ inspect, store }) => {
  store.configure({ keepConnections: false });
  const { panel } = await inspect();
  await box(panel, 'utm_source').fill('google');
  store.addFault({ method: 'PATCH', path: '/api/sessions', kind: 'reset', afterEffect: true });
  await apply(panel, 1);
  await expectOutcome(panel, /Kept\. utm_source: null → google · No response came/);
  await expect.poll(() => panel.get('alert').text()).toBe('');
  await expectField(panel, 'utm_source', { was: 'null', now: 'google' });
  expect(patches(store)).toHaveLength(1);
});

it('faults: after an edit that the store answers with an error it says that a response came', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect();
  await box(panel, 'utm_source').fill('google');
  store.addFault({ method: 'PATCH', path: '/api/sessions', kind: 'status', status: 502, afterEffect: true });
  await apply(panel, 1);
  await expectOutcome(
    panel,
    /Kept\. .*The store's response could not be used, so the session was read again\./,
  );
});

it('faults: with a slow store the diff is shown before the session has been read again', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect();
  await box(panel, 'utm_source').fill('google');
  store.addFault({ method: 'GET', path: '/api/sessions', kind: 'held' });
  await apply(panel, 1);
  await expectField(panel, 'utm_source', { was: 'null', now: 'google' });
  expect(await panel.get('status').text()).toContain('Reading again to confirm');
  store.clearFaults();
  await expectOutcome(panel, 'Kept.');
});

it.for([
  ['GET', '/api/sessions'],
  ['GET', '/api/segments'],
] as const)(
  'faults: the panel keeps what it shows when %s %s fails, and "Try again" reads again',
  async ([method, path], { inspect, store }) => {
    const { panel } = await inspect();
    await expectField(panel, 'channel', { now: '1' });
    store.addFault({ method, path, kind: 'status', status: 503, body: { message: 'Manutenção' } });
    await panel.get('button', 'Refresh').click();
    await expectAlert(panel, /could not be read.*status 503.*Manutenção/);
    await expectField(panel, 'channel', { now: '1' });
    await panel.get('button', 'Try again').click();
    await expect.poll(() => panel.get('alert').text()).toBe('');
  },
);

import { describe, expect, it } from 'vitest';
import { StoreError } from '../../../../src/vtex/store-error.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore, json } from '../fake-store.ts';
import { openPanel, openReadPanel, type } from '../open-panel.ts';

const bodies = (store: FakeStore) =>
  store.calls.filter(({ method }) => method === 'PATCH').map(({ body }) => JSON.parse(body ?? '').public);

/** A panel at a store without a session, whose `create session` was refused. */
async function openRefused() {
  const store = new FakeStore();
  store.hasSession = false;
  const { panel } = openPanel(store);
  await waitUntil(() => panel.page.value.kind === 'no-session' && !panel.busy.value);
  store.intercept = ({ method }) => (method === 'POST' ? json(429, {}) : undefined);
  await panel.actions.createSession();
  store.intercept = () => undefined;
  return { store, panel };
}

describe('try again', () => {
  it('sends the keys of the edit that was refused, and what was typed since then stays a draft', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    type(panel, 'utm_campaign', 'spring');
    store.intercept = ({ method }) => (method === 'PATCH' ? json(429, {}) : undefined);
    await panel.actions.apply(['utm_source']);
    type(panel, 'sc', '2');
    store.intercept = () => undefined;
    await panel.actions.repeat();
    expect(bodies(store)).toEqual([{ utm_source: { value: 'google' } }, { utm_source: { value: 'google' } }]);
    expect(panel.edits.pending.value.size).toBe(2);
  });

  it('ends, with its notice, once a key of the edit is emptied or gets another value', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ method }) => (method === 'PATCH' ? json(401, {}) : undefined);
    type(panel, 'sc', '3');
    await panel.actions.apply();
    expect(panel.actions.failed.value?.sent.get('sc')).toBe('3');
    type(panel, 'utm_source', 'google');
    expect(panel.actions.problem.value?.doing).toBe('applying');
    type(panel, 'sc', '');
    expect(panel.actions.problem.value).toBeNull();
    expect(panel.actions.failed.value).toBeNull();
    await panel.actions.repeat();
    expect(bodies(store)).toHaveLength(1);
  });

  it('repeats a refused reset', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ path }) => (path.includes('invalidToken') ? json(429, {}) : undefined);
    await panel.actions.resetSession();
    expect(panel.actions.problem.value?.doing).toBe('resetting');
    store.intercept = () => undefined;
    await panel.actions.repeat();
    expect(panel.actions.outcome.value).toMatchObject({ kind: 'reset', isNew: true });
  });
});

describe('the alert of a refused new session', () => {
  it('ends once there is a session', async () => {
    const { store, panel } = await openRefused();
    expect(panel.actions.problem.value?.doing).toBe('creating');
    store.hasSession = true;
    await panel.refresh();
    expect(panel.page.value.kind).toBe('ready');
    expect(panel.actions.problem.value).toBeNull();
    await panel.actions.repeat();
    expect(store.lines.filter((line) => !line.startsWith('GET'))).toHaveLength(1);
  });

  it('ends, too, where its reset had deleted the cookies and the page has created another', async () => {
    const store = new FakeStore();
    store.permission.granted = true;
    const { panel } = await openReadPanel(store);
    store.intercept = ({ method }) => (method === 'POST' ? json(429, {}) : undefined);
    await panel.actions.resetSession();
    expect(panel.page.value.kind).toBe('no-session');
    expect(panel.actions.problem.value?.doing).toBe('creating');
    store.intercept = () => undefined;
    store.hasSession = true;
    await panel.refresh();
    expect(panel.page.value.kind).toBe('ready');
    expect(panel.actions.problem.value).toBeNull();
  });

  it('leads to a new session where a reset without a response has ended the old one', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ path }) => {
      if (!path.includes('invalidToken')) return undefined;
      store.hasSession = false;
      return Promise.reject(new StoreError({ kind: 'offline' }));
    };
    await panel.actions.resetSession();
    expect(panel.actions.problem.value?.doing).toBe('creating');
    store.intercept = () => undefined;
    await panel.actions.repeat();
    expect(store.lines).toContain('POST /api/sessions');
    expect(panel.page.value.kind).toBe('ready');
    expect(panel.actions.problem.value).toBeNull();
  });
});

describe('an alert that is over', () => {
  it('does not come back when the session that came later ends', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ path }) => (path.includes('invalidToken') ? json(429, {}) : undefined);
    await panel.actions.resetSession();
    store.intercept = () => undefined;
    store.id = 'session-9';
    await panel.refresh();
    expect(panel.actions.problem.value).toBeNull();
    store.id = 'session-1';
    await panel.refresh();
    expect(panel.actions.problem.value).toBeNull();
    store.hasSession = false;
    await panel.refresh();
    expect(panel.page.value.kind).toBe('no-session');
    expect(panel.actions.problem.value).toBeNull();
  });

  it('does not come back where the session that could not be created was created and ended', async () => {
    const { store, panel } = await openRefused();
    for (const hasSession of [true, false]) {
      store.hasSession = hasSession;
      await panel.refresh();
      expect(panel.actions.problem.value).toBeNull();
    }
  });
});

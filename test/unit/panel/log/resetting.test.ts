import { expect, it, vi } from 'vitest';
import { StoreError } from '../../../../src/vtex/store-error.ts';
import type { StoreRequest } from '../../../../src/vtex/store-fetch.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore, json } from '../fake-store.ts';
import { openPanel, openReadPanel, type } from '../open-panel.ts';

/** A panel whose store has been read and judged. */
async function open(store = new FakeStore()) {
  const opened = await openReadPanel(store);
  await waitUntil(() => opened.panel.access.state.value !== null);
  return opened;
}

it('asks the platform without access, and says that the session is another', async () => {
  const { panel, store } = await open();
  type(panel, 'utm_source', 'typed');
  await panel.actions.resetSession();
  expect(store.lines.slice(2, 3)).toEqual(['GET /api/sessions/invalidToken?items=*']);
  expect(panel.actions.outcome.value).toEqual({ kind: 'reset', isNew: true, exact: false, loggedIn: false });
  expect(panel.edits.pending.value.size).toBe(1);
  expect(panel.actions.pageIsOlder.value).toBe(true);
});

it('says that the session is the same', async () => {
  const { panel, store } = await open();
  store.renews = false;
  await panel.actions.resetSession();
  expect(panel.actions.outcome.value).toEqual({ kind: 'reset', isNew: false, exact: false, loggedIn: false });
});

it('deletes the cookies first with access, then makes a session', async () => {
  const store = new FakeStore();
  store.permission.granted = true;
  const { panel } = await open(store);
  await panel.actions.resetSession();
  expect(store.lines.slice(2, 3)).toEqual(['POST /api/sessions']);
  expect(panel.actions.outcome.value).toMatchObject({ isNew: true });
});

it('deletes nothing in a tab that has moved on', async () => {
  const store = new FakeStore();
  store.permission.granted = true;
  const { panel } = await open(store);
  const deleted = vi.spyOn(store, 'deleteCookies');
  store.nonce = 'document-2';
  await panel.actions.resetSession();
  expect(deleted).not.toHaveBeenCalled();
  expect(store.lines.filter((line) => line.startsWith('POST'))).toEqual([]);
});

it('leads to «create session» where the cookies are gone and the new session failed', async () => {
  const store = new FakeStore();
  store.permission.granted = true;
  const { panel } = await open(store);
  store.intercept = ({ method }) => (method === 'POST' ? json(503, {}) : undefined);
  await panel.actions.resetSession();
  expect(panel.page.value.kind).toBe('no-session');
  expect(panel.actions.problem.value).toMatchObject({ doing: 'creating', failure: { status: 503 } });
  store.intercept = () => undefined;
  await panel.actions.createSession();
  await waitUntil(() => panel.page.value.kind === 'ready');
});

it('does nothing where there is no session', async () => {
  const store = new FakeStore();
  store.hasSession = false;
  const { panel } = openPanel(store);
  await waitUntil(() => panel.page.value.kind === 'no-session');
  await panel.actions.resetSession();
  expect(store.calls).toHaveLength(1);
});

it('asks the platform where the browser keeps the cookies, and says which of the two it was', async () => {
  const store = new FakeStore();
  store.permission.granted = true;
  store.deletes = false;
  store.renews = false;
  const { panel } = await open(store);
  await panel.actions.resetSession();
  expect(store.lines.slice(2, 3)).toEqual(['GET /api/sessions/invalidToken?items=*']);
  expect(panel.actions.outcome.value).toMatchObject({ isNew: false, exact: true });
});

it('says on the next page that nothing was sent, for the tab had moved on', async () => {
  const { panel, store } = await open();
  store.renews = false;
  store.nonce = 'document-2';
  await panel.actions.resetSession();
  await waitUntil(() => panel.page.value.kind === 'ready' && !panel.busy.value);
  expect(panel.actions.problem.value).toMatchObject({ doing: 'resetting', failure: { kind: 'moved' } });
  expect(panel.actions.outcome.value).toBe(null);
  expect(store.lines.some((line) => line.includes('invalidToken'))).toBe(false);
});

it('does not take silence for the platform’s word', async () => {
  const { panel, store } = await open();
  store.intercept = () => Promise.reject(new StoreError({ kind: 'offline' }));
  await panel.actions.resetSession();
  expect(panel.actions.problem.value).toMatchObject({ failure: { kind: 'offline' } });
  store.intercept = () => undefined;
  await panel.refresh();
  expect(panel.actions.problem.value).toMatchObject({ doing: 'resetting', failure: { kind: 'offline' } });
  expect(panel.actions.outcome.value).toBe(null);
});

it('leaves the way back to what was discarded meanwhile', async () => {
  const { panel, store } = await open();
  type(panel, 'utm_source', 'typed');
  store.intercept = ({ path }) => (path.includes('invalidToken') ? undefined : json(503, {}));
  await panel.actions.resetSession();
  panel.edits.discard();
  store.intercept = () => undefined;
  await panel.refresh();
  panel.edits.undoDiscard();
  expect(panel.edits.pending.value.size).toBe(1);
});

/** Answers that come when the test says so. */
function heldAnswers(store: FakeStore, isHeld: (request: StoreRequest) => boolean) {
  const release: (() => void)[] = [];
  store.intercept = (request) =>
    isHeld(request)
      ? new Promise((resolve) => release.push(() => resolve(store.answer(request))))
      : undefined;
  return { count: () => release.length, release: () => void release.splice(0).map((answer) => answer()) };
}

it('keeps an edit waiting that was refused before the reset began', async () => {
  const { store, panel } = await openReadPanel();
  type(panel, 'utm_source', 'google');
  const reads = heldAnswers(store, ({ method, path }) => method === 'GET' && !path.includes('invalidToken'));
  const { intercept } = store;
  store.intercept = (request) => (request.method === 'PATCH' ? json(429, {}) : intercept(request));
  const applied = panel.actions.apply();
  await waitUntil(() => panel.actions.problem.value !== null && reads.count() > 0);
  const resets = heldAnswers(store, ({ path }) => path.includes('invalidToken'));
  const reset = panel.actions.resetSession();
  await waitUntil(() => resets.count() > 0);
  reads.release();
  await applied;
  expect(panel.actions.canApply.value).toBe(false);
  await panel.actions.apply();
  expect(store.lines.filter((line) => line.startsWith('PATCH'))).toHaveLength(1);
  store.intercept = () => undefined;
  resets.release();
  await reset;
  expect(panel.actions.canApply.value).toBe(true);
});

it('reads once with access', async () => {
  const store = new FakeStore();
  store.permission.granted = true;
  store.setCookies({ vtex_session: 'a session token', vtex_segment: 'a segment token' });
  const { panel } = await openReadPanel(store);
  await waitUntil(() => panel.access.state.value !== null && panel.cookies.stored.value !== null);
  const { deleteCookies, answer } = store;
  store.deleteCookies = async () => {
    const deleted = await deleteCookies.call(store);
    store.setCookies({});
    return deleted;
  };
  store.answer = (request) => {
    const said = answer.call(store, request);
    if (request.method === 'POST') {
      store.sent = { session: 'a new session', segment: 'a new segment' };
      store.setCookies({ vtex_session: 'a new session', vtex_segment: 'a new segment' });
    }
    return said;
  };
  store.calls.length = 0;
  await panel.actions.resetSession();
  // What the browser said of the cookies meanwhile is dealt with before what it says now.
  const looks = vi.spyOn(store, 'cookies');
  store.emit({ kind: 'cookies' });
  await waitUntil(() => looks.mock.calls.length > 0 && !panel.busy.value);
  expect(store.lines.filter((line) => line.startsWith('GET'))).toHaveLength(2);
});

import { expect, it, vi } from 'vitest';
import { StoreError } from '../../../../src/vtex/store-error.ts';
import type { StoreRequest } from '../../../../src/vtex/store-fetch.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore, json } from '../fake-store.ts';
import { openPanel, openReadPanel, type } from '../open-panel.ts';

/** A panel that has read its store and knows whether it has access. */
async function open(store = new FakeStore()) {
  const opened = await openReadPanel(store);
  await waitUntil(() => opened.panel.access.state.value !== null);
  return opened;
}

it('reset: without access, requests a new session from the platform, and says that the session is new', async () => {
  const { panel, store } = await open();
  type(panel, 'utm_source', 'typed');
  await panel.actions.resetSession();
  expect(store.lines.slice(2, 3)).toEqual(['GET /api/sessions/invalidToken?items=*']);
  expect(panel.actions.outcome.value).toEqual({ kind: 'reset', isNew: true, exact: false, loggedIn: false });
  expect(panel.edits.pending.value.size).toBe(1);
  expect(panel.actions.builtFor.value?.session.id).toBeTruthy();
});

it('reset: says that the session is the same', async () => {
  const { panel, store } = await open();
  store.renews = false;
  await panel.actions.resetSession();
  expect(panel.actions.outcome.value).toEqual({ kind: 'reset', isNew: false, exact: false, loggedIn: false });
});

it('reset: with access, deletes the cookies first, then creates a session', async () => {
  const store = new FakeStore();
  store.permission.granted = true;
  const { panel } = await open(store);
  await panel.actions.resetSession();
  expect(store.lines.slice(2, 3)).toEqual(['POST /api/sessions']);
  expect(panel.actions.outcome.value).toMatchObject({ isNew: true });
});

it('reset: deletes nothing in a tab that shows another document', async () => {
  const store = new FakeStore();
  store.permission.granted = true;
  const { panel } = await open(store);
  const deleted = vi.spyOn(store, 'deleteCookies');
  store.nonce = 'document-2';
  await panel.actions.resetSession();
  expect(deleted).not.toHaveBeenCalled();
  expect(store.lines.filter((line) => line.startsWith('POST'))).toEqual([]);
});

it('reset: leads to "create session" where the cookies are deleted and no session could be created', async () => {
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

it('reset: does nothing where there is no session', async () => {
  const store = new FakeStore();
  store.hasSession = false;
  const { panel } = openPanel(store);
  await waitUntil(() => panel.page.value.kind === 'no-session');
  await panel.actions.resetSession();
  expect(store.calls).toHaveLength(1);
});

it('reset: requests a session from the platform where the browser keeps the cookies, and says so', async () => {
  const store = new FakeStore();
  store.permission.granted = true;
  store.deletes = false;
  store.renews = false;
  const { panel } = await open(store);
  await panel.actions.resetSession();
  expect(store.lines.slice(2, 3)).toEqual(['GET /api/sessions/invalidToken?items=*']);
  expect(panel.actions.outcome.value).toMatchObject({ isNew: false, exact: true });
});

it('reset: says on the next page that nothing was sent because the tab shows another document', async () => {
  const { panel, store } = await open();
  store.renews = false;
  store.nonce = 'document-2';
  await panel.actions.resetSession();
  await waitUntil(() => panel.page.value.kind === 'ready' && !panel.busy.value);
  expect(panel.actions.problem.value).toMatchObject({ doing: 'resetting', failure: { kind: 'moved' } });
  expect(panel.actions.outcome.value).toBe(null);
  expect(store.lines.some((line) => line.includes('invalidToken'))).toBe(false);
});

it('reset: is not confirmed by a later read where the platform did not respond', async () => {
  const { panel, store } = await open();
  store.intercept = () => Promise.reject(new StoreError({ kind: 'offline' }));
  await panel.actions.resetSession();
  expect(panel.actions.problem.value).toMatchObject({ failure: { kind: 'offline' } });
  store.intercept = () => undefined;
  await panel.refresh();
  expect(panel.actions.problem.value).toMatchObject({ doing: 'resetting', failure: { kind: 'offline' } });
  expect(panel.actions.outcome.value).toBe(null);
});

it('reset: can be followed by an undo of what was discarded meanwhile', async () => {
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

/** Responses that come when the test releases them. */
function heldResponses(store: FakeStore, isHeld: (request: StoreRequest) => boolean) {
  const release: (() => void)[] = [];
  store.intercept = (request) =>
    isHeld(request)
      ? new Promise((resolve) => release.push(() => resolve(store.respond(request))))
      : undefined;
  return { count: () => release.length, release: () => void release.splice(0).map((respond) => respond()) };
}

it('reset: does not let an edit be sent again that was refused before it began', async () => {
  const { store, panel } = await openReadPanel();
  type(panel, 'utm_source', 'google');
  const reads = heldResponses(
    store,
    ({ method, path }) => method === 'GET' && !path.includes('invalidToken'),
  );
  const { intercept } = store;
  store.intercept = (request) => (request.method === 'PATCH' ? json(429, {}) : intercept(request));
  const applied = panel.actions.apply();
  await waitUntil(() => panel.actions.problem.value !== null && reads.count() > 0);
  const resets = heldResponses(store, ({ path }) => path.includes('invalidToken'));
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

it('reset: with access, reads once', async () => {
  const store = new FakeStore();
  store.permission.granted = true;
  store.setCookies({ vtex_session: 'a session token', vtex_segment: 'a segment token' });
  const { panel } = await openReadPanel(store);
  await waitUntil(() => panel.access.state.value !== null && panel.cookies.stored.value !== null);
  const { deleteCookies, respond } = store;
  store.deleteCookies = async () => {
    const deleted = await deleteCookies.call(store);
    store.setCookies({});
    return deleted;
  };
  store.respond = (request) => {
    const response = respond.call(store, request);
    if (request.method === 'POST') {
      store.sent = { session: 'a new session', segment: 'a new segment' };
      store.setCookies({ vtex_session: 'a new session', vtex_segment: 'a new segment' });
    }
    return response;
  };
  store.calls.length = 0;
  await panel.actions.resetSession();
  // Earlier events of the cookies are handled before this one.
  const looks = vi.spyOn(store, 'cookies');
  store.emit({ kind: 'cookies' });
  await waitUntil(() => looks.mock.calls.length > 0 && !panel.busy.value);
  expect(store.lines.filter((line) => line.startsWith('GET'))).toHaveLength(2);
});

import { describe, expect, it, vi } from 'vitest';
import { StoreError } from '../../../src/vtex/store-error.ts';
import type { StoreRequest } from '../../../src/vtex/store-fetch.ts';
import { waitUntil } from '../wait-until.ts';
import { FakeStore, json } from './fake-store.ts';
import { openPanel, openReadPanel, segmentField, type } from './open-panel.ts';

const bodies = (store: FakeStore) =>
  store.calls.filter(({ method }) => method === 'PATCH').map(({ body }) => JSON.parse(body ?? '').public);

/** Answers that come when the test says so. */
function heldAnswers(store: FakeStore, isHeld: (request: StoreRequest) => boolean) {
  const release: (() => void)[] = [];
  store.intercept = (request) =>
    isHeld(request)
      ? new Promise((resolve) => release.push(() => resolve(store.answer(request))))
      : undefined;
  return { count: () => release.length, release: () => void release.splice(0).map((answer) => answer()) };
}

describe('apply', () => {
  it('waits for a reset that was begun after a refused edit', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    const reads = heldAnswers(
      store,
      ({ method, path }) => method === 'GET' && !path.includes('invalidToken'),
    );
    const { intercept } = store;
    store.intercept = (request) => (request.method === 'PATCH' ? json(429, {}) : intercept(request));
    const applied = panel.apply();
    await waitUntil(() => panel.problem.value !== null && reads.count() > 0);
    const resets = heldAnswers(store, ({ path }) => path.includes('invalidToken'));
    const reset = panel.resetSession();
    await waitUntil(() => resets.count() > 0);
    reads.release();
    await applied;
    expect(panel.canApply.value).toBe(false);
    await panel.apply();
    expect(bodies(store)).toHaveLength(1);
    store.intercept = () => undefined;
    resets.release();
    await reset;
    expect(panel.canApply.value).toBe(true);
  });
});

describe('try again', () => {
  it('sends the keys of the edit that was refused, and what was typed since then stays a draft', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    type(panel, 'utm_campaign', 'spring');
    store.intercept = ({ method }) => (method === 'PATCH' ? json(429, {}) : undefined);
    await panel.apply(['utm_source']);
    type(panel, 'sc', '2');
    store.intercept = () => undefined;
    await panel.repeat();
    expect(bodies(store)).toEqual([{ utm_source: { value: 'google' } }, { utm_source: { value: 'google' } }]);
    expect(panel.pendingCount.value).toBe(2);
  });

  it('is over, with its notice, once a key of the edit is emptied or given another value', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ method }) => (method === 'PATCH' ? json(401, {}) : undefined);
    type(panel, 'sc', '3');
    await panel.apply();
    expect(panel.failedAction.value?.sent.get('sc')).toBe('3');
    type(panel, 'utm_source', 'google');
    expect(panel.problem.value?.doing).toBe('applying');
    type(panel, 'sc', '');
    expect(panel.problem.value).toBeNull();
    expect(panel.failedAction.value).toBeNull();
    await panel.repeat();
    expect(bodies(store)).toHaveLength(1);
  });

  it('does a refused reset once more', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ path }) => (path.includes('invalidToken') ? json(429, {}) : undefined);
    await panel.resetSession();
    expect(panel.problem.value?.doing).toBe('resetting');
    store.intercept = () => undefined;
    await panel.repeat();
    expect(panel.outcome.value).toMatchObject({ kind: 'reset', isNew: true });
  });
});

describe('the alert of a refused new session', () => {
  it('is over once there is a session', async () => {
    const store = new FakeStore();
    store.hasSession = false;
    const { panel } = openPanel(store);
    await waitUntil(() => panel.page.value.kind === 'no-session' && !panel.busy.value);
    store.intercept = ({ method }) => (method === 'POST' ? json(429, {}) : undefined);
    await panel.createSession();
    expect(panel.problem.value?.doing).toBe('creating');
    store.intercept = () => undefined;
    store.hasSession = true;
    await panel.refresh();
    expect(panel.page.value.kind).toBe('ready');
    expect(panel.problem.value).toBeNull();
    await panel.repeat();
    expect(store.lines.filter((line) => !line.startsWith('GET'))).toHaveLength(1);
  });

  it('is over, too, where its reset had deleted the cookies and the page has made another', async () => {
    const store = new FakeStore();
    store.access.granted = true;
    const { panel } = await openReadPanel(store);
    store.intercept = ({ method }) => (method === 'POST' ? json(429, {}) : undefined);
    await panel.resetSession();
    expect(panel.page.value.kind).toBe('no-session');
    expect(panel.problem.value?.doing).toBe('creating');
    store.intercept = () => undefined;
    store.hasSession = true;
    await panel.refresh();
    expect(panel.page.value.kind).toBe('ready');
    expect(panel.problem.value).toBeNull();
  });

  it('leads to a new session where a reset without an answer has ended the old one', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ path }) => {
      if (!path.includes('invalidToken')) return undefined;
      store.hasSession = false;
      return Promise.reject(new StoreError({ kind: 'offline' }));
    };
    await panel.resetSession();
    expect(panel.problem.value?.doing).toBe('creating');
    store.intercept = () => undefined;
    await panel.repeat();
    expect(store.lines).toContain('POST /api/sessions');
    expect(panel.page.value.kind).toBe('ready');
    expect(panel.problem.value).toBeNull();
  });
});

describe('an alert that is over', () => {
  it('does not come back with the end of the session that came since', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ path }) => (path.includes('invalidToken') ? json(429, {}) : undefined);
    await panel.resetSession();
    store.intercept = () => undefined;
    store.id = 'session-9';
    await panel.refresh();
    expect(panel.problem.value).toBeNull();
    store.id = 'session-1';
    await panel.refresh();
    expect(panel.problem.value).toBeNull();
    store.hasSession = false;
    await panel.refresh();
    expect(panel.page.value.kind).toBe('no-session');
    expect(panel.problem.value).toBeNull();
  });

  it('does not come back where the session that could not be made was made and ended', async () => {
    const store = new FakeStore();
    store.hasSession = false;
    const { panel } = openPanel(store);
    await waitUntil(() => panel.page.value.kind === 'no-session' && !panel.busy.value);
    store.intercept = ({ method }) => (method === 'POST' ? json(429, {}) : undefined);
    await panel.createSession();
    store.intercept = () => undefined;
    for (const hasSession of [true, false]) {
      store.hasSession = hasSession;
      await panel.refresh();
      expect(panel.problem.value).toBeNull();
    }
  });
});

describe('a discarded draft', () => {
  it('can be taken back after the page was loaded again', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    panel.discard();
    store.navigate(store.origin, 'document-2');
    await waitUntil(() => store.calls.at(-1)?.document.nonce === 'document-2' && !panel.busy.value);
    expect(panel.outcome.value).toEqual({ kind: 'discarded', count: 1 });
    panel.undoDiscard();
    expect(panel.pendingCount.value).toBe(1);
  });

  it('is given up by the next edit that is sent', async () => {
    const { panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    panel.discard();
    type(panel, 'utm_campaign', 'spring');
    await panel.apply();
    expect(panel.outcome.value?.kind).toBe('settled');
    panel.undoDiscard();
    expect(panel.pendingCount.value).toBe(0);
  });
});

describe('a reset with access', () => {
  it('reads once', async () => {
    const store = new FakeStore();
    store.access.granted = true;
    store.setCookies({ vtex_session: 'a session token', vtex_segment: 'a segment token' });
    const { panel } = await openReadPanel(store);
    await waitUntil(() => panel.access.state.value !== null && panel.cookies.value !== null);
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
    await panel.resetSession();
    // What the browser said of the cookies meanwhile is dealt with before what it says now.
    const looks = vi.spyOn(store, 'cookies');
    store.emit({ kind: 'cookies' });
    await waitUntil(() => looks.mock.calls.length > 0 && !panel.busy.value);
    expect(store.lines.filter((line) => line.startsWith('GET'))).toHaveLength(2);
  });
});

describe('what the page writes after an edit', () => {
  it('is told as the page’s', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    await panel.apply();
    expect(Object.fromEntries(panel.changers.value)).toEqual({ utm_source: 'edit' });
    expect(panel.outcome.value).toMatchObject({ kept: ['utm_source'], overwritten: [] });
    store.pageWrites({ utm_source: 'page' });
    await waitUntil(() => segmentField(panel, 'utm_source') === 'page');
    expect(Object.fromEntries(panel.changers.value)).toEqual({ utm_source: 'page' });
    expect(panel.outcome.value).toMatchObject({
      kept: ['utm_source'],
      overwritten: ['utm_source'],
      byPage: true,
    });
  });

  it('is told as the page’s where the reading for it failed, and a later one shows it', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    await panel.apply();
    store.intercept = ({ method }) => (method === 'GET' ? json(429, {}) : undefined);
    store.pageWrites({ utm_source: 'page' });
    await waitUntil(() => panel.problem.value !== null && !panel.busy.value);
    store.intercept = () => undefined;
    await panel.refresh();
    expect(Object.fromEntries(panel.changers.value)).toEqual({ utm_source: 'page' });
  });

  it('is told as the page’s where it was loaded while the panel was hidden', async () => {
    const { store, panel, visible } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    await panel.apply();
    visible.value = false;
    store.navigate(store.origin, 'document-2');
    store.publicKeys.utm_source = 'page';
    visible.value = true;
    await waitUntil(() => segmentField(panel, 'utm_source') === 'page');
    expect(Object.fromEntries(panel.changers.value)).toEqual({ utm_source: 'page' });
  });

  it('is told as the edit’s where only its reading shows it, for the answer cannot be decoded', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    store.intercept = (request) => {
      if (request.method !== 'PATCH') return undefined;
      store.answer(request);
      return json(200, { sessionToken: 'a token', segmentToken: 'no segment' });
    };
    await panel.apply();
    expect(panel.outcome.value?.kind).toBe('settled');
    expect(Object.fromEntries(panel.changers.value)).toEqual({ utm_source: 'edit' });
  });

  it('is told as the platform’s where the page made no request', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    await panel.apply();
    store.publicKeys.utm_source = 'another tab';
    await panel.refresh();
    expect(Object.fromEntries(panel.changers.value)).toEqual({ utm_source: 'platform' });
    expect(panel.outcome.value).toMatchObject({ overwritten: ['utm_source'], byPage: false });
  });
});

describe('cancel', () => {
  const hang = () => new Promise<never>(() => undefined);

  it('stops a reset that waits for the cookies to be deleted', async () => {
    const store = new FakeStore();
    store.access.granted = true;
    const { panel } = await openReadPanel(store);
    vi.spyOn(store, 'deleteCookies').mockImplementation(hang);
    const reset = panel.resetSession();
    await waitUntil(() => vi.mocked(store.deleteCookies).mock.calls.length > 0);
    panel.cancel();
    await reset;
    expect(panel.busy.value).toBe(false);
    expect(panel.problem.value).toMatchObject({ doing: 'resetting', failure: { kind: 'cancelled' } });
  });

  it('leaves a reset whose cookies are deleted all the same to the next reading', async () => {
    const store = new FakeStore();
    store.access.granted = true;
    const { panel } = await openReadPanel(store);
    let finish = () => {};
    vi.spyOn(store, 'deleteCookies').mockImplementation(
      () =>
        new Promise((resolve) => {
          finish = () => {
            store.hasSession = false;
            resolve(true);
          };
        }),
    );
    const reset = panel.resetSession();
    await waitUntil(() => vi.mocked(store.deleteCookies).mock.calls.length > 0);
    panel.cancel();
    await reset;
    finish();
    await waitUntil(() => panel.page.value.kind === 'no-session' && !panel.busy.value);
    expect(panel.problem.value).toBeNull();
  });

  it('is not needed where storage does not take the origin that is to be looked at', async () => {
    const store = new FakeStore();
    store.signals = { ...store.signals, marks: [] };
    const { panel, lookedAnyway } = openPanel(store);
    await waitUntil(() => panel.page.value.kind === 'no-store' && !panel.busy.value);
    vi.spyOn(lookedAnyway, 'add').mockImplementation(hang);
    await panel.lookAnyway();
    expect(panel.page.value.kind).toBe('ready');
  });

  it.each(['storage', 'the log'])('stops a reading that waits for %s', async (what) => {
    const { store, panel, lookedAnyway } = await openReadPanel();
    store.signals = { ...store.signals, marks: [] };
    if (what === 'the log') vi.spyOn(store, 'earlierCalls').mockImplementation(hang);
    else vi.spyOn(lookedAnyway, 'has').mockImplementation(hang);
    store.navigate(store.origin, 'document-2');
    await waitUntil(() => panel.busy.value);
    panel.cancel();
    expect(panel.busy.value).toBe(false);
    vi.restoreAllMocks();
    store.signals = new FakeStore().signals;
    await panel.refresh();
    expect(panel.problem.value).toBeNull();
  });
});

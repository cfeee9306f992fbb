import { describe, expect, it, vi } from 'vitest';
import type { StoreCookie } from '../../../src/vtex/store-cookie.ts';
import { sessionToken } from '../vtex/sample-tokens.ts';
import { FakeStore, json } from './fake-store.ts';
import { openPanel, openReadPanel, segmentField, type } from './open-panel.ts';

const kept = (name: string, value: string): StoreCookie => ({
  ...{ name, value, path: '/', domain: 'store.example', hostOnly: true, httpOnly: true, secure: true },
  ...{ sameSite: 'lax', expiresAt: null, partition: null },
});

/** A panel whose store has been read and judged. */
async function open(store = new FakeStore()) {
  const opened = await openReadPanel(store);
  await vi.waitUntil(() => opened.panel.access.state.value !== null);
  return opened;
}

describe('access', () => {
  it('is none at first, and is asked for in place', async () => {
    const { panel, store } = await open();
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: false });
    panel.access.request();
    expect(panel.access.state.value).toEqual({ kind: 'asking', elsewhere: false });
    await vi.waitUntil(() => panel.access.state.value?.kind === 'granted');
    expect(store.access.granted).toBe(true);
  });

  it('is refused, which is said, and can be asked for again', async () => {
    const { panel, store } = await open();
    store.access.answer = 'refused';
    panel.access.request();
    await vi.waitUntil(() => panel.access.state.value?.kind === 'none');
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: true });
    store.access.answer = 'granted';
    panel.access.request();
    await vi.waitUntil(() => panel.access.state.value?.kind === 'granted');
  });

  it('is asked for elsewhere until it comes, or nobody wants it any more', async () => {
    const { panel, store } = await open();
    store.access.answer = 'elsewhere';
    panel.access.request();
    await vi.waitUntil(() => JSON.stringify(panel.access.state.value).includes('"elsewhere":true'));
    panel.access.stopAsking();
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: false });
    panel.access.request();
    store.allow(true);
    await vi.waitUntil(() => panel.access.state.value?.kind === 'granted');
  });

  it('has the shopper read again when it comes and when it goes, and keeps what was typed', async () => {
    const { panel, store } = await open();
    type(panel, 'utm_source', 'typed');
    for (const granted of [true, false]) {
      const before = store.calls.length;
      store.allow(granted);
      await vi.waitUntil(() => store.calls.length >= before + 2 && !panel.busy.value);
      expect(panel.access.state.value?.kind).toBe(granted ? 'granted' : 'none');
    }
    expect(panel.pendingCount.value).toBe(1);
  });

  it('is given back, or kept by a wider grant', async () => {
    const { panel, store } = await open();
    store.allow(true);
    await vi.waitUntil(() => panel.access.state.value?.kind === 'granted');
    store.access.keeps = true;
    await panel.access.giveBack();
    expect(panel.access.state.value).toEqual({ kind: 'granted', kept: true });
    store.access.keeps = false;
    await panel.access.giveBack();
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: false });
  });

  it('is another store’s affair after the tab went there', async () => {
    const { panel, store } = await open();
    store.allow(true);
    await vi.waitUntil(() => panel.access.state.value?.kind === 'granted');
    store.access.granted = false;
    store.navigate('https://other.example', 'document-2');
    await vi.waitUntil(() => panel.access.state.value?.kind === 'none');
  });
});

describe('the testimony', () => {
  it('is that the log has the same, has not, or does not tell', async () => {
    const store = new FakeStore();
    const { panel } = await open(store);
    await vi.waitUntil(() => panel.testimony.value?.asLogged === true);
    store.asLogged = null;
    await panel.refresh();
    await vi.waitUntil(() => panel.testimony.value?.asLogged === null);
    store.asLogged = false;
    await panel.refresh();
    await vi.waitUntil(() => panel.testimony.value?.asLogged === false);
  });

  it('names the channel, and a worker in between', async () => {
    const store = new FakeStore();
    store.channel = 'granted';
    store.byWorker = true;
    const { panel } = await open(store);
    expect(panel.testimony.value).toMatchObject({ channel: 'granted', byWorker: true });
  });

  it('is against a session that the cookie does not name', async () => {
    const store = new FakeStore();
    store.access.granted = true;
    store.jar = [kept('vtex_session', sessionToken({ id: 'session-1' }))];
    const { panel } = await open(store);
    await vi.waitUntil(() => panel.cookies.value !== null);
    expect(panel.otherSession.value).toBe(false);
    store.id = 'session-2';
    await panel.refresh();
    expect(panel.otherSession.value).toBe(true);
  });
});

describe('the jar', () => {
  it('is unknown without access, and is what the tokens are taken from with it', async () => {
    const store = new FakeStore();
    store.jar = [kept('vtex_session', 'of the jar')];
    const { panel } = await open(store);
    await vi.waitUntil(() => panel.tokens.value.session === 'a session token');
    expect(panel.cookies.value).toBe(null);
    store.allow(true);
    await vi.waitUntil(() => panel.tokens.value.session === 'of the jar');
    store.allow(false);
    await vi.waitUntil(() => panel.tokens.value.session === 'a session token');
  });

  it('has the shopper read once for a cookie that another tab has changed, and not for our own', async () => {
    const store = new FakeStore();
    store.access.granted = true;
    store.jar = [kept('vtex_session', 'a session token'), kept('vtex_segment', 'a segment token')];
    const { panel } = await open(store);
    await vi.waitUntil(() => panel.cookies.value !== null);
    const before = store.calls.length;
    store.emit({ kind: 'cookies' });
    await panel.refresh();
    expect(store.calls.length).toBe(before + 2);

    store.jar = [kept('vtex_session', 'a newer one'), kept('vtex_segment', 'a segment token')];
    store.publicKeys.utm_source = 'from the other tab';
    store.emit({ kind: 'cookies' });
    await vi.waitUntil(() => segmentField(panel, 'utm_source') === 'from the other tab');
    store.emit({ kind: 'cookies' });
    store.emit({ kind: 'cookies' });
    await panel.refresh();
    expect(store.calls.length).toBe(before + 6);
  });
});

describe('resetting', () => {
  it('asks the platform without access, and says that the session is another', async () => {
    const { panel, store } = await open();
    type(panel, 'utm_source', 'typed');
    await panel.resetSession();
    expect(store.lines.slice(2, 3)).toEqual(['GET /api/sessions/invalidToken?items=*']);
    expect(panel.outcome.value).toEqual({ kind: 'reset', isNew: true, loggedIn: false });
    expect(panel.pendingCount.value).toBe(1);
    expect(panel.pageIsOlder.value).toBe(true);
  });

  it('says that the session is the same', async () => {
    const { panel, store } = await open();
    store.renews = false;
    await panel.resetSession();
    expect(panel.outcome.value).toEqual({ kind: 'reset', isNew: false, loggedIn: false });
  });

  it('deletes the cookies first with access, then makes a session', async () => {
    const store = new FakeStore();
    store.access.granted = true;
    const { panel } = await open(store);
    await panel.resetSession();
    expect(store.lines.slice(2, 3)).toEqual(['POST /api/sessions']);
    expect(panel.outcome.value).toMatchObject({ isNew: true });
  });

  it('deletes nothing in a tab that has moved on', async () => {
    const store = new FakeStore();
    store.access.granted = true;
    const { panel } = await open(store);
    const deleted = vi.spyOn(store, 'deleteCookies');
    store.nonce = 'document-2';
    await panel.resetSession();
    expect(deleted).not.toHaveBeenCalled();
    expect(store.lines.filter((line) => line.startsWith('POST'))).toEqual([]);
  });

  it('leads to «create session» where the cookies are gone and the new session failed', async () => {
    const store = new FakeStore();
    store.access.granted = true;
    const { panel } = await open(store);
    store.intercept = ({ method }) => (method === 'POST' ? json(503, {}) : undefined);
    await panel.resetSession();
    expect(panel.page.value.kind).toBe('no-session');
    expect(panel.problem.value).toMatchObject({ doing: 'resetting', failure: { status: 503 } });
    store.intercept = () => undefined;
    await panel.createSession();
    await vi.waitUntil(() => panel.page.value.kind === 'ready');
  });

  it('does nothing where there is no session', async () => {
    const store = new FakeStore();
    store.hasSession = false;
    const { panel } = openPanel(store);
    await vi.waitUntil(() => panel.page.value.kind === 'no-session');
    await panel.resetSession();
    expect(store.calls).toHaveLength(1);
  });
});

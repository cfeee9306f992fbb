import { describe, expect, it } from 'vitest';
import { otherSession } from '../../../../src/findings/other-session.ts';
import type { StoreCookie } from '../../../../src/vtex/store-cookie.ts';
import { StoreError } from '../../../../src/vtex/store-error.ts';
import { sessionToken } from '../../vtex/sample-tokens.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore } from '../fake-store.ts';
import { openReadPanel, segmentField, type } from '../open-panel.ts';

const kept = (name: string, value: string): StoreCookie => ({
  ...{ name, value, path: '/', domain: 'store.example', hostOnly: true, httpOnly: true, secure: true },
  ...{ sameSite: 'lax', expiresAt: null, partition: null },
});

/** A panel whose store has been read and judged. */
async function open(store = new FakeStore()) {
  const opened = await openReadPanel(store);
  await waitUntil(() => opened.panel.access.state.value !== null);
  return opened;
}

describe('access', () => {
  it('is none at first, and is asked for in place', async () => {
    const { panel, store } = await open();
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: false });
    panel.access.request();
    expect(panel.access.state.value).toEqual({ kind: 'asking', elsewhere: false });
    await waitUntil(() => panel.access.state.value?.kind === 'granted');
    expect(store.permission.granted).toBe(true);
  });

  it('is refused, which is said, and can be asked for again', async () => {
    const { panel, store } = await open();
    store.permission.answer = 'refused';
    panel.access.request();
    await waitUntil(() => panel.access.state.value?.kind === 'none');
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: true });
    store.permission.answer = 'granted';
    panel.access.request();
    await waitUntil(() => panel.access.state.value?.kind === 'granted');
  });

  it('is asked for elsewhere until it comes, or nobody wants it any more', async () => {
    const { panel, store } = await open();
    store.permission.answer = 'elsewhere';
    panel.access.request();
    await waitUntil(() => JSON.stringify(panel.access.state.value).includes('"elsewhere":true'));
    panel.access.stopAsking();
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: false });
    panel.access.request();
    store.allow(true);
    await waitUntil(() => panel.access.state.value?.kind === 'granted');
  });

  it('has the shopper read again when it comes and when it goes, and keeps what was typed', async () => {
    const { panel, store } = await open();
    type(panel, 'utm_source', 'typed');
    for (const granted of [true, false]) {
      const before = store.calls.length;
      store.allow(granted);
      await waitUntil(() => store.calls.length >= before + 2 && !panel.busy.value);
      expect(panel.access.state.value?.kind).toBe(granted ? 'granted' : 'none');
    }
    expect(panel.edits.pending.value.size).toBe(1);
  });

  it('is given back, or kept by a wider grant', async () => {
    const { panel, store } = await open();
    store.allow(true);
    await waitUntil(() => panel.access.state.value?.kind === 'granted');
    store.permission.keeps = true;
    await panel.access.remove();
    expect(panel.access.state.value).toEqual({ kind: 'granted', kept: true });
    store.permission.keeps = false;
    await panel.access.remove();
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: false });
  });

  it('is another store’s affair after the tab went there', async () => {
    const { panel, store } = await open();
    store.allow(true);
    await waitUntil(() => panel.access.state.value?.kind === 'granted');
    store.permission.granted = false;
    store.navigate('https://other.example', 'document-2');
    await waitUntil(() => panel.access.state.value?.kind === 'none');
  });

  it('stays refused or asked for when the browser reports a change that gives no access', async () => {
    const { panel, store } = await open();
    store.permission.answer = 'refused';
    panel.access.request();
    await waitUntil(() => panel.access.state.value?.kind === 'none');
    store.allow(false);
    await waitUntil(() => !panel.busy.value);
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: true });
    store.permission.answer = 'elsewhere';
    panel.access.request();
    await waitUntil(() => JSON.stringify(panel.access.state.value).includes('"elsewhere":true'));
    store.allow(false);
    await waitUntil(() => !panel.busy.value);
    expect(panel.access.state.value).toEqual({ kind: 'asking', elsewhere: true });
  });

  it('of one store is not shown for the next one, however late the browser answers', async () => {
    const { panel, store } = await open();
    let answer: (has: boolean) => void = () => undefined;
    const late = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    store.permission.has = (origin = '') =>
      origin === 'https://store.example' ? late : Promise.resolve(false);
    store.emit({ kind: 'permission' });
    store.navigate('https://other.example', 'document-2');
    await waitUntil(() => panel.page.value.store?.document.origin === 'https://other.example');
    await waitUntil(() => panel.access.state.value !== null);
    answer(true);
    await late;
    await Promise.resolve();
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: false });
  });
});

describe('the evidence', () => {
  it('is that the log has the same, has not, or does not tell', async () => {
    const store = new FakeStore();
    const { panel } = await open(store);
    await waitUntil(() => panel.evidence.value?.matchesLog === true);
    store.asLogged = null;
    await panel.refresh();
    await waitUntil(() => panel.evidence.value?.matchesLog === 'unknown');
    store.asLogged = false;
    await panel.refresh();
    await waitUntil(() => panel.evidence.value?.matchesLog === false);
  });

  it('is not that of a reset, which no later read could take the place of', async () => {
    const store = new FakeStore();
    const { panel } = await open(store);
    store.asLogged = false;
    await panel.actions.resetSession();
    store.asLogged = true;
    await panel.refresh();
    await waitUntil(() => panel.evidence.value?.matchesLog === true);
  });

  it('names the channel, and a worker in between', async () => {
    const store = new FakeStore();
    store.channel = 'granted';
    store.byWorker = true;
    const { panel } = await open(store);
    expect(panel.evidence.value).toMatchObject({ channel: 'granted', byWorker: true });
  });

  it('is against a session that the cookie does not name', async () => {
    const store = new FakeStore();
    store.permission.granted = true;
    store.stored = [kept('vtex_session', sessionToken({ id: 'session-1' }))];
    const { panel } = await open(store);
    await waitUntil(() => panel.cookies.stored.value !== null);
    expect(otherSession.check(panel.findingContext(0))).toBeNull();
    store.id = 'session-2';
    await panel.refresh();
    expect(otherSession.check(panel.findingContext(0))).not.toBeNull();
  });
});

describe('the cookie store', () => {
  it('is unknown without access, and is what the tokens are taken from with it', async () => {
    const store = new FakeStore();
    store.stored = [kept('vtex_session', 'of the cookie store')];
    const { panel } = await open(store);
    await waitUntil(() => panel.cookies.tokens.value.session === 'a session token');
    expect(panel.cookies.stored.value).toBe(null);
    store.allow(true);
    await waitUntil(() => panel.cookies.tokens.value.session === 'of the cookie store');
    store.allow(false);
    await waitUntil(() => panel.cookies.tokens.value.session === 'a session token');
  });

  it('is forgotten with the access, also where the shopper cannot be read then', async () => {
    const store = new FakeStore();
    store.permission.granted = true;
    store.stored = [kept('vtex_session', 'of the cookie store')];
    const { panel } = await open(store);
    await waitUntil(() => panel.cookies.tokens.value.session === 'of the cookie store');
    store.intercept = () => Promise.reject(new StoreError({ kind: 'blocked' }));
    store.allow(false);
    await waitUntil(() => panel.actions.problem.value !== null);
    await waitUntil(() => panel.cookies.stored.value === null);
    expect(panel.cookies.tokens.value.session).toBe('a session token');
  });

  it('has the shopper read once for a cookie that another tab has changed, and not for our own', async () => {
    const store = new FakeStore();
    store.permission.granted = true;
    store.stored = [kept('vtex_session', 'a session token'), kept('vtex_segment', 'a segment token')];
    const { panel } = await open(store);
    await waitUntil(() => panel.cookies.stored.value !== null);
    const before = store.calls.length;
    store.emit({ kind: 'cookies' });
    await panel.refresh();
    expect(store.calls.length).toBe(before + 2);

    store.stored = [kept('vtex_session', 'a newer one'), kept('vtex_segment', 'a segment token')];
    store.publicKeys.utm_source = 'from the other tab';
    store.emit({ kind: 'cookies' });
    await waitUntil(() => segmentField(panel, 'utm_source') === 'from the other tab');
    store.emit({ kind: 'cookies' });
    store.emit({ kind: 'cookies' });
    await panel.refresh();
    expect(store.calls.length).toBe(before + 6);
  });
});

import { describe, expect, it } from 'vitest';
import { otherSession } from '../../../../src/findings/other-session.ts';
import { findingContext } from '../../../../src/panel/findings/finding-context.ts';
import type { StoreCookie } from '../../../../src/vtex/store-cookie.ts';
import { StoreError } from '../../../../src/vtex/store-error.ts';
import { sessionToken } from '../../vtex/sample-tokens.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore } from '../fake-store.ts';
import { openReadPanel, segmentField, type } from '../open-panel.ts';

const storeCookie = (name: string, value: string): StoreCookie => ({
  ...{ name, value, path: '/', domain: 'store.example', hostOnly: true, httpOnly: true, secure: true },
  ...{ sameSite: 'lax', expiresAt: null, partition: null },
});

/** A panel that has read its store and knows whether it has access. */
async function open(store = new FakeStore()) {
  const opened = await openReadPanel(store);
  await waitUntil(() => opened.panel.access.state.value !== null);
  return opened;
}

describe('access', () => {
  it('is none at first, and is requested in the panel', async () => {
    const { panel, store } = await open();
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: false });
    panel.access.request();
    expect(panel.access.state.value).toEqual({ kind: 'asking', elsewhere: false });
    await waitUntil(() => panel.access.state.value?.kind === 'granted');
    expect(store.permission.granted).toBe(true);
  });

  it('is reported as refused, and can be requested again', async () => {
    const { panel, store } = await open();
    store.permission.result = 'refused';
    panel.access.request();
    await waitUntil(() => panel.access.state.value?.kind === 'none');
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: true });
    store.permission.result = 'granted';
    panel.access.request();
    await waitUntil(() => panel.access.state.value?.kind === 'granted');
  });

  it('is requested on another page until it is granted, or the user stops asking', async () => {
    const { panel, store } = await open();
    store.permission.result = 'elsewhere';
    panel.access.request();
    await waitUntil(() => JSON.stringify(panel.access.state.value).includes('"elsewhere":true'));
    panel.access.stopAsking();
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: false });
    panel.access.request();
    store.allow(true);
    await waitUntil(() => panel.access.state.value?.kind === 'granted');
  });

  it('starts a read of the shopper when it is granted and when it is removed, and keeps what was typed', async () => {
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

  it('is removed, or kept by a wider grant', async () => {
    const { panel, store } = await open();
    store.allow(true);
    await waitUntil(() => panel.access.state.value?.kind === 'granted');
    store.permission.keptByWiderGrant = true;
    await panel.access.remove();
    expect(panel.access.state.value).toEqual({ kind: 'granted', kept: true });
    store.permission.keptByWiderGrant = false;
    await panel.access.remove();
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: false });
  });

  it('is that of another store after the tab navigated there', async () => {
    const { panel, store } = await open();
    store.allow(true);
    await waitUntil(() => panel.access.state.value?.kind === 'granted');
    store.permission.granted = false;
    store.navigate('https://other.example', 'document-2');
    await waitUntil(() => panel.access.state.value?.kind === 'none');
  });

  it('stays refused or requested when the browser reports a change that grants no access', async () => {
    const { panel, store } = await open();
    store.permission.result = 'refused';
    panel.access.request();
    await waitUntil(() => panel.access.state.value?.kind === 'none');
    store.allow(false);
    await waitUntil(() => !panel.busy.value);
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: true });
    store.permission.result = 'elsewhere';
    panel.access.request();
    await waitUntil(() => JSON.stringify(panel.access.state.value).includes('"elsewhere":true'));
    store.allow(false);
    await waitUntil(() => !panel.busy.value);
    expect(panel.access.state.value).toEqual({ kind: 'asking', elsewhere: true });
  });

  it('of one store is not shown for the next one, however late the browser responds', async () => {
    const { panel, store } = await open();
    let respond: (has: boolean) => void = () => undefined;
    const late = new Promise<boolean>((resolve) => {
      respond = resolve;
    });
    store.permission.has = (origin = '') =>
      origin === 'https://store.example' ? late : Promise.resolve(false);
    store.emit({ kind: 'permission' });
    store.navigate('https://other.example', 'document-2');
    await waitUntil(() => panel.page.value.store?.document.origin === 'https://other.example');
    await waitUntil(() => panel.access.state.value !== null);
    respond(true);
    await late;
    await Promise.resolve();
    expect(panel.access.state.value).toEqual({ kind: 'none', refused: false });
  });
});

describe('the evidence', () => {
  it('says that the log has the same bodies, has others, or that this is unknown', async () => {
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

  it('does not include that of a reset, which no later read could replace', async () => {
    const store = new FakeStore();
    const { panel } = await open(store);
    store.asLogged = false;
    await panel.actions.resetSession();
    store.asLogged = true;
    await panel.refresh();
    await waitUntil(() => panel.evidence.value?.matchesLog === true);
  });

  it('has the channel, and whether a service worker handled a request', async () => {
    const store = new FakeStore();
    store.channel = 'granted';
    store.byWorker = true;
    const { panel } = await open(store);
    expect(panel.evidence.value).toMatchObject({ channel: 'granted', byWorker: true });
  });

  it('leads to a finding where the cookie names another session', async () => {
    const store = new FakeStore();
    store.permission.granted = true;
    store.stored = [storeCookie('vtex_session', sessionToken({ id: 'session-1' }))];
    const { panel } = await open(store);
    await waitUntil(() => panel.cookies.stored.value !== null);
    expect(otherSession.check(findingContext(panel, 0))).toBeNull();
    store.id = 'session-2';
    await panel.refresh();
    expect(otherSession.check(findingContext(panel, 0))).not.toBeNull();
  });
});

describe('the cookie store', () => {
  it('is unknown without access, and is where the tokens are read from with it', async () => {
    const store = new FakeStore();
    store.stored = [storeCookie('vtex_session', 'of the cookie store')];
    const { panel } = await open(store);
    await waitUntil(() => panel.cookies.tokens.value.session === 'a session token');
    expect(panel.cookies.stored.value).toBe(null);
    store.allow(true);
    await waitUntil(() => panel.cookies.tokens.value.session === 'of the cookie store');
    store.allow(false);
    await waitUntil(() => panel.cookies.tokens.value.session === 'a session token');
  });

  it('is forgotten when access is removed, even where the shopper cannot be read then', async () => {
    const store = new FakeStore();
    store.permission.granted = true;
    store.stored = [storeCookie('vtex_session', 'of the cookie store')];
    const { panel } = await open(store);
    await waitUntil(() => panel.cookies.tokens.value.session === 'of the cookie store');
    store.intercept = () => Promise.reject(new StoreError({ kind: 'blocked' }));
    store.allow(false);
    await waitUntil(() => panel.actions.problem.value !== null);
    await waitUntil(() => panel.cookies.stored.value === null);
    expect(panel.cookies.tokens.value.session).toBe('a session token');
  });

  it('starts one read for a cookie that another tab has changed, and none for our own', async () => {
    const store = new FakeStore();
    store.permission.granted = true;
    store.stored = [
      storeCookie('vtex_session', 'a session token'),
      storeCookie('vtex_segment', 'a segment token'),
    ];
    const { panel } = await open(store);
    await waitUntil(() => panel.cookies.stored.value !== null);
    const before = store.calls.length;
    store.emit({ kind: 'cookies' });
    await panel.refresh();
    expect(store.calls.length).toBe(before + 2);

    store.stored = [
      storeCookie('vtex_session', 'a newer one'),
      storeCookie('vtex_segment', 'a segment token'),
    ];
    store.publicKeys.utm_source = 'from the other tab';
    store.emit({ kind: 'cookies' });
    await waitUntil(() => segmentField(panel, 'utm_source') === 'from the other tab');
    store.emit({ kind: 'cookies' });
    store.emit({ kind: 'cookies' });
    await panel.refresh();
    expect(store.calls.length).toBe(before + 6);
  });
});

import { afterEach, expect, it, vi } from 'vitest';
import type { PageState } from '../../../../src/panel/model/page-state.ts';
import type { StoreCookie } from '../../../../src/vtex/store-cookie.ts';
import { StoreError } from '../../../../src/vtex/store-error.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore } from '../fake-store.ts';
import { openReadPanel, segmentField } from '../open-panel.ts';

const useFakeClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
afterEach(() => {
  vi.useRealTimers();
});

/** A panel with access to a store whose two cookies it has read. */
async function openWithAccess() {
  const store = new FakeStore();
  store.permission.granted = true;
  store.setCookies({ vtex_session: 'a session token', vtex_segment: 'a segment token' });
  const { panel } = await openReadPanel(store);
  await waitUntil(() => panel.cookies.stored.value !== null && !panel.busy.value);
  return { store, panel };
}

/** A store that gives the session another cookie with each response. */
class RotatingStore extends FakeStore {
  /** Whether the network log reports the cookies of our own requests. */
  isLogged = true;
  rotations = 0;

  override async fetch(...args: Parameters<FakeStore['fetch']>) {
    const { sent } = this;
    const response = await super.fetch(...args);
    this.rotate();
    const seen = { sent, set: { session: this.sent.session ?? '' } };
    return { ...response, cookies: Promise.resolve(this.isLogged ? seen : null) };
  }

  rotate() {
    this.rotations += 1;
    this.sent = { session: `token ${this.rotations}`, segment: 'a segment token' };
    this.setCookies({ vtex_session: `token ${this.rotations}`, vtex_segment: 'a segment token' });
  }
}

async function open(store: RotatingStore) {
  store.permission.granted = true;
  const { panel } = await openReadPanel(store);
  await waitUntil(() => panel.cookies.stored.value !== null);
  const looks = vi.spyOn(store, 'cookies');
  return {
    panel,
    /** Resolves once all events of cookies so far are handled. */
    async eventsHandled() {
      const before = looks.mock.calls.length;
      store.emit({ kind: 'cookies' });
      await waitUntil(() => looks.mock.calls.length > before && !panel.busy.value);
    },
  };
}

it('a store that rotates a cookie on each response is read once for each reason', async () => {
  const store = new RotatingStore();
  const { panel, eventsHandled } = await open(store);
  await eventsHandled();
  store.calls.length = 0;
  await panel.refresh();
  await eventsHandled();
  expect(store.calls).toHaveLength(2);
});

it('a store that does so while the log reports no cookies is read a few times, and not for ever', async () => {
  const store = new RotatingStore();
  store.isLogged = false;
  useFakeClock();
  const { panel } = await open(store);
  store.calls.length = 0;
  await panel.refresh();
  await vi.advanceTimersByTimeAsync(600_000);
  const { length } = store.calls;
  expect(length).toBeLessThanOrEqual(8);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(store.calls).toHaveLength(length);
});

it('each change by another tab is read, several in a row, too', async () => {
  const { store, panel } = await openWithAccess();
  for (const n of [1, 2, 3, 4, 5]) {
    store.publicKeys.utm_source = `another tab ${n}`;
    store.sent = { session: `token ${n}`, segment: 'a segment token' };
    store.setCookies({ vtex_session: `token ${n}`, vtex_segment: 'a segment token' });
    await waitUntil(() => segmentField(panel, 'utm_source') === `another tab ${n}` && !panel.busy.value);
  }
});

it('the cookies are requested once before and once after a reading, and not while a document is parsed', async () => {
  const { store, panel } = await openWithAccess();
  const looks = vi.spyOn(store, 'cookies');
  const states: PageState[] = [];
  const stop = panel.page.subscribe((state) => states.push(state));
  await panel.refresh();
  await waitUntil(() => panel.evidence.value?.matchesLog === true);
  expect(looks).toHaveBeenCalledTimes(2);
  expect(states).toHaveLength(2);
  stop();
  looks.mockClear();
  store.signals = { ...store.signals, parsed: false };
  const tabLooks = vi.spyOn(store, 'look');
  store.navigate(store.origin, 'document-2');
  await waitUntil(() => tabLooks.mock.calls.length > 3);
  expect(looks).not.toHaveBeenCalled();
});

it('a response about the cookies is ignored where that of a later request came first', async () => {
  const { store, panel } = await openWithAccess();
  const { cookies } = store;
  let respondWithOld: (cookies: readonly StoreCookie[]) => void = () => undefined;
  store.cookies = () =>
    new Promise((resolve) => {
      respondWithOld = resolve;
    });
  const old = store.stored;
  store.emit({ kind: 'permission' });
  store.cookies = cookies;
  store.sent = { session: 'a newer token', segment: 'a segment token' };
  store.setCookies({ vtex_session: 'a newer token', vtex_segment: 'a segment token' });
  await waitUntil(() => panel.cookies.tokens.value.session === 'a newer token' && !panel.busy.value);
  respondWithOld(old);
  await panel.refresh();
  expect(panel.cookies.tokens.value.session).toBe('a newer token');
});

it('a store that rotates a cookie is also read for a change by another tab', async () => {
  const store = new RotatingStore();
  const { eventsHandled } = await open(store);
  await eventsHandled();
  store.calls.length = 0;
  store.publicKeys.utm_source = 'another tab';
  store.rotate();
  await eventsHandled();
  expect(store.calls).toHaveLength(2);
});

it('cookies that another tab has deleted are noticed', async () => {
  const { store, panel } = await openWithAccess();
  store.hasSession = false;
  store.setCookies({});
  await waitUntil(() => panel.page.value.kind === 'no-session');
});

it('a store that redirects its API and sets another cookie with it is not read for ever', async () => {
  const { store, panel } = await openWithAccess();
  let redirects = 0;
  store.intercept = () => {
    redirects += 1;
    store.sent = { session: `token ${redirects}`, segment: 'a segment token' };
    store.setCookies({ vtex_session: `token ${redirects}`, vtex_segment: 'a segment token' });
    return Promise.reject(new StoreError({ kind: 'redirected' }));
  };
  store.calls.length = 0;
  await panel.refresh();
  const looks = vi.spyOn(store, 'cookies');
  for (let n = 1; n <= 6; n++) {
    store.emit({ kind: 'cookies' });
    await waitUntil(() => looks.mock.calls.length >= n && !panel.busy.value);
  }
  expect(store.lines.filter((line) => line.includes('/sessions')).length).toBeLessThan(6);
});

it('two panels that change each other’s cookie read it five times a minute each, and then the last change', async () => {
  useFakeClock();
  const { store, panel } = await openWithAccess();
  const otherPanel = (n: number) => {
    store.publicKeys.utm_source = `other panel ${n}`;
    store.sent = { session: `token ${n}`, segment: 'a segment token' };
    store.setCookies({ vtex_session: `token ${n}`, vtex_segment: 'a segment token' });
  };
  store.calls.length = 0;
  for (let n = 1; n <= 20; n++) {
    otherPanel(n);
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(store.calls).toHaveLength(10);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(segmentField(panel, 'utm_source')).toBe('other panel 20');
  expect(store.calls).toHaveLength(12);
});

it('a request for the cookies that a later one overtakes still starts a read of a changed cookie', async () => {
  const { store, panel } = await openWithAccess();
  const { cookies } = store;
  const responses: (() => void)[] = [];
  store.cookies = () => new Promise((resolve) => responses.push(() => resolve(store.stored)));
  store.publicKeys.utm_source = 'another tab';
  store.sent = { session: 'a newer token', segment: 'a segment token' };
  store.setCookies({ vtex_session: 'a newer token', vtex_segment: 'a segment token' });
  await waitUntil(() => responses.length === 1);
  store.emit({ kind: 'permission' });
  await waitUntil(() => responses.length === 2);
  store.cookies = cookies;
  responses[0]?.();
  await waitUntil(() => segmentField(panel, 'utm_source') === 'another tab');
  responses[1]?.();
});

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

/** A store that gives the session another cookie with each answer. */
class RotatingStore extends FakeStore {
  /** Whether the network log reports the cookies of our own requests. */
  isLogged = true;
  rotations = 0;

  override async fetch(...args: Parameters<FakeStore['fetch']>) {
    const { sent } = this;
    const reply = await super.fetch(...args);
    this.rotate();
    const seen = { sent, set: { session: this.sent.session ?? '' } };
    return { ...reply, cookies: Promise.resolve(this.isLogged ? seen : null) };
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
    /** Resolves once everything that the browser said of cookies so far is dealt with. */
    async settled() {
      const before = looks.mock.calls.length;
      store.emit({ kind: 'cookies' });
      await waitUntil(() => looks.mock.calls.length > before && !panel.busy.value);
    },
  };
}

it('a store that rotates a cookie on each answer is read once for each reason', async () => {
  const store = new RotatingStore();
  const { panel, settled } = await open(store);
  await settled();
  store.calls.length = 0;
  await panel.refresh();
  await settled();
  expect(store.calls).toHaveLength(2);
});

it('a store that does so while the log is silent is read a few times, and not for ever', async () => {
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

it('the cookies are asked for once after a reading, and not while a document is parsed', async () => {
  const { store, panel } = await openWithAccess();
  const looks = vi.spyOn(store, 'cookies');
  const states: PageState[] = [];
  const stop = panel.page.subscribe((state) => states.push(state));
  await panel.refresh();
  await waitUntil(() => panel.evidence.value?.matchesLog === true);
  expect(looks).toHaveBeenCalledTimes(1);
  expect(states).toHaveLength(2);
  stop();
  looks.mockClear();
  store.signals = { ...store.signals, parsed: false };
  const tabLooks = vi.spyOn(store, 'look');
  store.navigate(store.origin, 'document-2');
  await waitUntil(() => tabLooks.mock.calls.length > 3);
  expect(looks).not.toHaveBeenCalled();
});

it('an answer about the cookies that comes after a later one does not count', async () => {
  const { store, panel } = await openWithAccess();
  const { cookies } = store;
  let giveOld: (cookies: readonly StoreCookie[]) => void = () => undefined;
  store.cookies = () =>
    new Promise((resolve) => {
      giveOld = resolve;
    });
  const old = store.stored;
  store.emit({ kind: 'permission' });
  store.cookies = cookies;
  store.sent = { session: 'a newer token', segment: 'a segment token' };
  store.setCookies({ vtex_session: 'a newer token', vtex_segment: 'a segment token' });
  await waitUntil(() => panel.cookies.tokens.value.session === 'a newer token' && !panel.busy.value);
  giveOld(old);
  await panel.refresh();
  expect(panel.cookies.tokens.value.session).toBe('a newer token');
});

it('a cookie that another tab has changed is read even so', async () => {
  const store = new RotatingStore();
  const { settled } = await open(store);
  await settled();
  store.calls.length = 0;
  store.publicKeys.utm_source = 'another tab';
  store.rotate();
  await settled();
  expect(store.calls).toHaveLength(2);
});

it('cookies that another tab has deleted are noticed', async () => {
  const { store, panel } = await openWithAccess();
  store.hasSession = false;
  store.setCookies({});
  await waitUntil(() => panel.page.value.kind === 'no-session');
});

it('a store that redirects its API and sets another cookie with it is not asked for ever', async () => {
  const { store, panel } = await openWithAccess();
  let answers = 0;
  store.intercept = () => {
    answers += 1;
    store.sent = { session: `token ${answers}`, segment: 'a segment token' };
    store.setCookies({ vtex_session: `token ${answers}`, vtex_segment: 'a segment token' });
    return Promise.reject(new StoreError({ kind: 'redirected' }));
  };
  store.calls.length = 0;
  await panel.refresh();
  const looks = vi.spyOn(store, 'cookies');
  for (let n = 1; n <= 6; n++) {
    store.emit({ kind: 'cookies' });
    await waitUntil(() => looks.mock.calls.length >= n && !panel.busy.value);
  }
  expect(store.calls.length).toBeLessThan(6);
});

it('two panels that change the cookie for each other read it five times a minute each, and then the last one', async () => {
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

it('a look that another one overtakes still has a changed cookie read', async () => {
  const { store, panel } = await openWithAccess();
  const { cookies } = store;
  const answers: (() => void)[] = [];
  store.cookies = () => new Promise((resolve) => answers.push(() => resolve(store.stored)));
  store.publicKeys.utm_source = 'another tab';
  store.sent = { session: 'a newer token', segment: 'a segment token' };
  store.setCookies({ vtex_session: 'a newer token', vtex_segment: 'a segment token' });
  await waitUntil(() => answers.length === 1);
  store.emit({ kind: 'permission' });
  await waitUntil(() => answers.length === 2);
  store.cookies = cookies;
  answers[0]?.();
  await waitUntil(() => segmentField(panel, 'utm_source') === 'another tab');
  answers[1]?.();
});

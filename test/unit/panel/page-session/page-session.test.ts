import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { pageSessionsOf } from '../../../../src/panel/page-session/page-session.ts';
import { FakeStore } from '../fake-store.ts';
import { openPanel } from '../open-panel.ts';

let store: FakeStore;
// It is loaded with the first such page: no fake time passes meanwhile.
beforeAll(() => import('../../../../src/panel/log/look-again.ts'));
beforeEach(() => {
  vi.useFakeTimers();
  store = new FakeStore();
  store.signals = { ...store.signals, found: ['faststore_sdk_stores'] };
});
afterEach(() => vi.useRealTimers());

async function open() {
  const { panel, visible } = openPanel(store);
  const sessions = pageSessionsOf(panel);
  await vi.advanceTimersByTimeAsync(100);
  return { sessions, panel, visible };
}
const locale = ({ shown }: ReturnType<typeof pageSessionsOf>) => shown.value?.members.locale;

it('the page’s session: is the one of the page’s code, also where the browser has stored another', async () => {
  store.keepInPage({ locale: 'pt-BR' });
  store.storedPageSession = { kind: 'found', json: '{"locale":"es-AR"}' };
  const { sessions } = await open();
  expect([sessions.shown.value?.from, locale(sessions)]).toEqual(['live', 'pt-BR']);
});

it('the page’s session: is what the browser has stored, where the page’s code has none', async () => {
  store.storedPageSession = { kind: 'found', json: '{"locale":"es-AR"}' };
  const { sessions } = await open();
  expect([sessions.shown.value?.from, locale(sessions)]).toEqual(['stored', 'es-AR']);
});

it('the page’s session: is not there, and whether its storage is refused is known', async () => {
  store.storedPageSession = { kind: 'refused' };
  const { sessions } = await open();
  expect([sessions.shown.value, sessions.isRefused.value]).toEqual([null, true]);
});

it('the page’s session: is not looked for in a page of Store Framework', async () => {
  store.signals = { ...store.signals, found: ['__RUNTIME__'] };
  store.storedPageSession = { kind: 'found', json: '{"locale":"es-AR"}' };
  const { sessions } = await open();
  expect(sessions.shown.value).toBeNull();
});

it('the page’s session: is looked at again, without a request, where its page was just loaded', async () => {
  store.timeOrigin = Date.now();
  store.keepInPage({ locale: 'pt-BR' });
  const { sessions } = await open();
  const { length } = store.calls;
  expect(sessions.isLoaded.value).toBe(false);
  store.keepInPage({ locale: 'es-AR' });
  await vi.advanceTimersByTimeAsync(3_000);
  expect([sessions.isLoaded.value, locale(sessions)]).toEqual([true, 'es-AR']);
  expect(store.calls).toHaveLength(length);
});

it('the page’s session: is not looked at again while the panel is hidden', async () => {
  store.timeOrigin = Date.now();
  store.keepInPage({ locale: 'pt-BR' });
  const { sessions, visible } = await open();
  visible.value = false;
  await vi.advanceTimersByTimeAsync(4_000);
  expect(sessions.isLoaded.value).toBe(false);
});

import { base64url } from 'jose';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { FirstRequests } from '../../../../src/inspected/inspected-store.ts';
import { sessionValue } from '../../../../src/vtex/session.ts';
import { FakeStore, json } from '../fake-store.ts';
import { openPanel } from '../open-panel.ts';

const encoded = (value: object) => base64url.encode(JSON.stringify(value));
const tokenOf = (claims: object) => `${encoded({ alg: 'ES256' })}.${encoded(claims)}.c2ln`;
const cookies = {
  session: tokenOf({ id: 'session-of-token', account: 'acme' }),
  segment: encoded({ channel: '1', regionId: null }),
};

let store: FakeStore;

// They are loaded with the first such host: no fake time passes meanwhile.
beforeAll(() => import('../../../../src/panel/log/read-from-cookies.ts'));
beforeAll(() => import('../../../../src/panel/log/look-again.ts'));

/** A host without a Session Manager, with a FastStore page. */
beforeEach(() => {
  vi.useFakeTimers();
  store = new FakeStore();
  store.signals = { ...store.signals, found: ['VTEX_METADATA'] };
  store.intercept = () => json(404, 'This page could not be found');
  store.sent = cookies;
});
afterEach(() => vi.useRealTimers());

async function open() {
  const opened = openPanel(store);
  await opened.panel.actions.prepare();
  await vi.advanceTimersByTimeAsync(1_000);
  return opened.panel;
}
type Panel = Awaited<ReturnType<typeof open>>;
const shopperOf = ({ page }: Panel) => (page.value.kind === 'ready' ? page.value.shopper : null);
const fieldsOf = ({ edits }: Panel) => edits.fields.value.map(({ name, text }) => [name, text]);

it('a host without a Session Manager: has the shopper of its cookies, and of the page', async () => {
  store.keepInPage({
    ...{ channel: '{"salesChannel":"1"}', country: 'BRA', locale: 'pt-BR', postalCode: null },
    person: { id: 'someone', email: 'ana@example.com' },
  });
  const panel = await open();
  const shopper = shopperOf(panel);
  expect(shopper?.segment.get('channel')).toBe('1');
  expect(shopper?.session.id).toBe('session-of-token');
  expect(shopper?.session.envelope.get('account')).toBe('acme');
  expect(shopper && sessionValue(shopper.session, 'profile', 'isAuthenticated')).toBe('true');
  expect(shopper?.cookies).toEqual(cookies);
  expect(panel.hasApi.value).toBe(false);
  expect(fieldsOf(panel)).toEqual([
    ...[
      ['country', 'BRA'],
      ['postalCode', ''],
      ['geoCoordinates', ''],
      ['sc', '1'],
      ['locale', 'pt-BR'],
    ],
  ]);
});

it('a host without a Session Manager: can edit nothing where the page’s code keeps no session', async () => {
  const panel = await open();
  expect(fieldsOf(panel)).toEqual([]);
  expect(shopperOf(panel)?.segment.get('channel')).toBe('1');
  expect(panel.actions.canReset.value).toBe(false);
});

it('a host without a Session Manager: is asked once, and again when the user wants it', async () => {
  const panel = await open();
  expect(store.lines).toEqual(['GET /api/sessions?items=*', 'GET /api/segments']);
  store.calls.length = 0;
  const segment = encoded({ channel: '2', regionId: null });
  store.pageValidates({ session: cookies.session, segment });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(shopperOf(panel)?.segment.get('channel')).toBe('2');
  store.navigate(store.origin, 'document-2');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(shopperOf(panel)?.segment.get('channel')).toBe('2');
  expect(store.lines).toEqual([]);
  await panel.refresh();
  expect(store.lines).toContain('GET /api/sessions?items=*');
});

it('a host without a Session Manager: is not asked with a look either, after another host', async () => {
  await open();
  const look = vi.spyOn(store, 'look');
  const { origin } = store;
  store.intercept = () => undefined;
  store.navigate('https://other.example', 'document-2');
  await vi.advanceTimersByTimeAsync(2_000);
  store.intercept = () => json(404, {});
  store.navigate(origin, 'document-3');
  await vi.advanceTimersByTimeAsync(2_000);
  const asked: (FirstRequests | undefined)[] = look.mock.calls.map((args) => args.at(1));
  expect(asked.filter((first) => first !== undefined).every(({ notAt }) => notAt.includes(origin))).toBe(
    true,
  );
  expect(asked.some((first) => first !== undefined)).toBe(true);
});

it('a host without a Session Manager: has a session that the browser has stored alone', async () => {
  store.hasSession = false;
  store.storedPageSession = { kind: 'found', json: '{"country":"BRA"}' };
  const panel = await open();
  expect(panel.page.value.kind).toBe('ready');
  expect(fieldsOf(panel)).toEqual([]);
});

it('a host without a Session Manager: has no shopper to show before its first cookies', async () => {
  store.hasSession = false;
  const panel = await open();
  expect(panel.page.value).toMatchObject({ kind: 'failed', failure: { status: 404 } });
  store.calls.length = 0;
  store.pageValidates(cookies);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(shopperOf(panel)?.segment.get('channel')).toBe('1');
  expect(store.lines).toEqual([]);
});

it('a host without a Session Manager: has of a page that was just loaded what the page will work with', async () => {
  store.keepInPage({ channel: '{"salesChannel":"1"}', postalCode: null });
  const json = '{"channel":"{\\"salesChannel\\":\\"2\\"}","postalCode":"01310-100"}';
  store.storedPageSession = { kind: 'found', json };
  store.timeOrigin = Date.now();
  const textOfKey = async (name: string) =>
    new Map((await open()).edits.fields.value.map((one) => [one.name as string, one.text])).get(name);
  expect(await textOfKey('sc')).toBe('2');
  store.timeOrigin = Date.now() - 4_000;
  expect(await textOfKey('sc')).toBe('1');
});

it('a host without a Session Manager: has the keys of a page whose code was not there yet at first', async () => {
  store.storedPageSession = { kind: 'found', json: '{"country":"BRA"}' };
  store.timeOrigin = Date.now();
  const panel = await open();
  expect(fieldsOf(panel)).toEqual([]);
  store.keepInPage({ country: 'ARG' });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(fieldsOf(panel)).toContainEqual(['country', 'ARG']);
});

it('a host without a Session Manager: does not wait for a storage that does not respond', async () => {
  store.keepInPage({ channel: '{"salesChannel":"1"}' });
  store.timeOrigin = Date.now();
  const port = await store.pageSession();
  store.pageSession = async () => ({ ...port, stored: () => new Promise(() => undefined) });
  const panel = await open();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(fieldsOf(panel)).toContainEqual(['sc', '1']);
});

it('a host without a Session Manager: a reading that was cancelled does not delay the next', async () => {
  store.keepInPage({ channel: '{"salesChannel":"1"}' });
  const panel = await open();
  const port = await store.pageSession();
  store.pageSession = async () => ({ ...port, stored: () => new Promise(() => undefined) });
  store.timeOrigin = Date.now();
  store.navigate(store.origin, 'document-2');
  await vi.advanceTimersByTimeAsync(100);
  expect(panel.busy.value).toBe(true);
  panel.cancel();
  store.calls.length = 0;
  void panel.refresh();
  await vi.advanceTimersByTimeAsync(100);
  expect(store.lines).toContain('GET /api/sessions?items=*');
});

it('a host without a Session Manager: has the cookies of the browser, with access', async () => {
  store.permission.granted = true;
  const segment = encoded({ channel: '3' });
  store.setCookies({ vtex_segment: segment });
  const panel = await open();
  expect(shopperOf(panel)?.cookies).toEqual({ segment });
});

it('a host whose Session Manager was there before: a 404 is a failure', async () => {
  store.intercept = () => undefined;
  const panel = await open();
  store.intercept = () => json(404, {});
  await panel.refresh();
  expect(panel.actions.problem.value).toMatchObject({ doing: 'reading', failure: { status: 404 } });
  expect(shopperOf(panel)?.cookies).toBeUndefined();
});

it('a page of Store Framework: a 404 is a failure, and asked for again in the next document', async () => {
  store.signals = { ...store.signals, found: ['__RUNTIME__'] };
  const panel = await open();
  expect(panel.page.value).toMatchObject({ kind: 'failed', failure: { status: 404 } });
  store.intercept = () => undefined;
  store.navigate(store.origin, 'document-2');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(panel.page.value.kind).toBe('ready');
});

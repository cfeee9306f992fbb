import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const fetchMock = vi.fn<typeof fetch>();
const stored = new Map<string, string>();
const key = 'vid_rt_webstore';
const future = '2999-01-01T00:00:00.000Z';

beforeEach(() => {
  stored.clear();
  fetchMock.mockReset();
  vi.stubGlobal('fetch', fetchMock);
  vi.stubGlobal('window', { __RUNTIME__: { rootPath: '/pt' } });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => void stored.set(name, value),
    removeItem: (name: string) => void stored.delete(name),
  });
});
afterEach(() => void vi.unstubAllGlobals());

/** Imported only when the page's globals are set, as in a page. */
const load = () => import('./renew-login.ts');
const remembered = () => JSON.parse(stored.get(key) ?? 'null');
const due = () => stored.set(key, JSON.stringify({ status: 'success', refreshAfter: '2020-01-01' }));

it.each([
  ['no login is stored', null],
  ['the stored login is not due yet', JSON.stringify({ status: 'success', refreshAfter: future })],
])('renewLogin sends no request when %s', async (_, value) => {
  if (value !== null) stored.set(key, value);
  await (await load()).renewLogin();
  expect(fetchMock).not.toHaveBeenCalled();
});

it('renewLogin renews a login that is due, under the binding’s root, and stores when it is due again', async () => {
  due();
  fetchMock.mockImplementation(async () => Response.json({ status: 'Success', refreshAfter: future }));
  await (await load()).renewLogin();
  expect(fetchMock.mock.calls[0]?.[0]).toBe('/pt/api/vtexid/refreshtoken/webstore');
  expect(remembered()).toEqual({ status: 'success', refreshAfter: future });
});

it('renewLogin forgets a login that cannot be renewed', async () => {
  due();
  fetchMock.mockImplementation(async () => Response.json({ status: 'InvalidSession' }));
  await (await load()).renewLogin();
  expect(remembered()).toBeNull();
});

it.each([
  ['no response', () => Promise.reject(new TypeError('offline'))],
  ['an error', async () => Response.json({ status: 'Error' })],
  ['a body that is not JSON', async () => new Response('<h1>')],
])('renewLogin waits half an hour after %s, and does not reject', async (_, respond) => {
  due();
  fetchMock.mockImplementation(respond);
  await (await load()).renewLogin();
  expect(remembered()).toMatchObject({ status: 'error' });
  const wait = Date.parse(remembered().refreshAfter) - Date.now();
  expect(wait).toBeGreaterThan(29 * 60_000);
  expect(wait).toBeLessThanOrEqual(30 * 60_000);
});

it('rememberLogin stores a login that the session has, and forgets it when the session no longer has it', async () => {
  const { rememberLogin } = await load();
  const result = (isAuthenticated: string) => ({
    response: { namespaces: { profile: { isAuthenticated: { value: isAuthenticated } } } },
    error: null,
  });
  rememberLogin(result('true'));
  expect(remembered()).toMatchObject({ status: 'success' });
  // None of these says whether the shopper is logged in.
  for (const response of [null, { type: 'Unauthorized' }, { namespaces: { profile: {} } }]) {
    rememberLogin({ response, error: null });
    expect(remembered()).not.toBeNull();
  }
  rememberLogin(result('false'));
  expect(remembered()).toBeNull();
  rememberLogin(result('true'));
  rememberLogin({ response: { namespaces: {} }, error: null });
  expect(remembered()).toBeNull();
});

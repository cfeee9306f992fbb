import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const fetchMock = vi.fn<typeof fetch>();

interface Session {
  readonly sessionPromise: Promise<unknown>;
  readonly patchSession: (data?: unknown) => Promise<unknown>;
}

/** Loads the script into a page with this runtime, and waits for its session. */
async function load(runtime: object, storage: Partial<Storage> = { getItem: () => null }) {
  const page = {
    __RUNTIME__: {
      rootPath: '/pt',
      bindingChanged: false,
      binding: { id: 'binding-1' },
      culture: { availableLocales: ['pt-PT', 'en-GB'] },
      ...runtime,
    },
  };
  vi.stubGlobal('window', page);
  vi.stubGlobal('location', { search: '?utm_source=mail' });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('localStorage', { setItem: () => undefined, removeItem: () => undefined, ...storage });
  vi.resetModules();
  await import('./store-framework.ts');
  const { __RENDER_8_SESSION__: session } = page as unknown as { readonly __RENDER_8_SESSION__: Session };
  return { session, result: await session.sessionPromise };
}

/** Its requests so far, one line each. */
const requests = () =>
  fetchMock.mock.calls.map(
    ([url, init]) => `${init?.method} ${String(url).replace(/items=[^&*]+/, 'items=…')}`,
  );

beforeEach(() => {
  fetchMock.mockReset();
  fetchMock.mockImplementation(async () => Response.json({ namespaces: {} }));
  vi.stubGlobal('fetch', fetchMock);
});
afterEach(() => void vi.unstubAllGlobals());

const create =
  'POST /pt/api/sessions?utm_source=mail&items=…&supportedLocales=pt-PT,en-GB&__bindingId=binding-1';

it('on load: creates the session with the page’s query', async () => {
  const { result } = await load({});
  expect(requests()).toEqual([create]);
  expect(fetchMock.mock.calls[0]?.[1]?.body).toBe('{}');
  expect(result).toEqual({ response: { namespaces: {} }, error: null });
});

it('on load: first leaves the other binding’s session when the binding changed, with one retry at most', async () => {
  fetchMock.mockRejectedValueOnce(new TypeError('cut')).mockRejectedValueOnce(new TypeError('cut'));
  await load({ bindingChanged: true });
  const leave = 'GET /pt/api/sessions/invalidToken?items=*';
  expect(requests()).toEqual([leave, leave, create]);
});

it('on load: renews a login that is due before all else', async () => {
  const due = JSON.stringify({ status: 'success', refreshAfter: '2020-01-01' });
  await load({ bindingChanged: true }, { getItem: () => due });
  expect(requests()).toEqual([
    'POST /pt/api/vtexid/refreshtoken/webstore',
    'GET /pt/api/sessions/invalidToken?items=*',
    create,
  ]);
});

it('sessionPromise: does not reject when the browser forbids storage', async () => {
  const forbidden = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const { result } = await load({}, { getItem: forbidden, setItem: forbidden });
  expect(result).toBeUndefined();
});

it.each([
  [undefined, '{}'],
  [null, '{}'],
  [{ public: { a: { value: 1 } } }, '{"public":{"a":{"value":1}}}'],
])('patchSession(%j): sends the page’s query, and returns a refusal as a response', async (data, body) => {
  const { session } = await load({});
  fetchMock.mockClear();
  const refusal = { type: 'Unauthorized', message: 'no' };
  fetchMock.mockImplementation(async () => Response.json(refusal, { status: 401 }));
  expect(await session.patchSession(data)).toEqual({ response: refusal, error: null });
  expect(requests()).toEqual(['PATCH /pt/api/sessions?utm_source=mail']);
  expect(fetchMock.mock.calls[0]?.[1]?.body).toBe(body);
});

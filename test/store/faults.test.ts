import { beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from './platform/faults.ts';
import { createSession, publicBody, readValue } from './session-requests.ts';
import { testStore } from './test-store.ts';

const { store, shopper } = await testStore();

beforeEach(async () => {
  await createSession(shopper);
  store.forgetCalls();
});

const onEdit = { method: 'PATCH', path: '/api/sessions' } as const;
const edit = (signal?: AbortSignal) =>
  shopper.send('PATCH', '/api/sessions', { body: publicBody({ a: '1' }), ...(signal ? { signal } : {}) });

/** Each way to lose a response, and the status that the store records for it. */
const losses: readonly (readonly [Fault['kind'], (afterEffect: boolean) => Fault, number])[] = [
  ['status', (afterEffect) => ({ ...onEdit, kind: 'status', status: 503, afterEffect }), 503],
  ['platform', (afterEffect) => ({ ...onEdit, kind: 'platform', error: 'unavailable', afterEffect }), 503],
  ['not-json', (afterEffect) => ({ ...onEdit, kind: 'not-json', afterEffect }), 200],
  ['truncated', (afterEffect) => ({ ...onEdit, kind: 'truncated', afterEffect }), 200],
  ['reset', (afterEffect) => ({ ...onEdit, kind: 'reset', afterEffect }), 0],
  ['never', (afterEffect) => ({ ...onEdit, kind: 'never', afterEffect }), 0],
];

describe.each(losses)('fault %s', (_, fault, status) => {
  it.each([true, false])('stores the edit only with afterEffect: %s', async (afterEffect) => {
    store.addFault(fault(afterEffect));
    await edit(AbortSignal.timeout(200)).catch(() => null);
    expect(await readValue(shopper, 'public', 'a')).toBe(afterEffect ? '1' : undefined);
    expect(store.calls[0]).toMatchObject({ method: 'PATCH', status });
  });
});

describe('response with a fault of kind', () => {
  it.each([
    ['session-app-failed', 502, 'application/json', /App vtex\.rnb-session failed/],
    ['no-route', 404, 'application/json', /"source":"[^"]+".*"requestId":"\w+"/],
    ['unavailable', 503, undefined, /^$/],
    ['problem', 400, 'application/problem+json', /"title":/],
  ] as const)(
    'platform, error %s: has the status, type and body of that error',
    async (error, status, type, body) => {
      store.addFault({ ...onEdit, kind: 'platform', error });
      const response = await edit();
      expect(response.status).toBe(status);
      expect(response.headers['content-type']).toBe(type);
      expect(response.headers['x-request-id']).toMatch(/^\w+$/);
      expect(response.text).toMatch(body);
    },
  );

  it('status: has its body and headers, and no cookies', async () => {
    const headers = { 'retry-after': '7', 'x-vtex-error': 'yes' };
    store.addFault({
      ...onEdit,
      kind: 'status',
      status: 429,
      body: { why: 'busy' },
      headers,
      afterEffect: true,
    });
    const response = await edit();
    expect(response).toMatchObject({ status: 429, headers, setCookies: [] });
    expect(response.json()).toEqual({ why: 'busy' });
    store.addFault({ ...onEdit, kind: 'status', status: 502, body: '<h1>Bad gateway</h1>' });
    expect((await edit()).text).toBe('<h1>Bad gateway</h1>');
    store.addFault({ ...onEdit, kind: 'status', status: 204 });
    expect(await edit()).toMatchObject({ status: 204, text: '' });
  });

  it('redirect: has the location, and the store does nothing', async () => {
    store.addFault({ ...onEdit, kind: 'redirect', location: 'http://other.localhost/login' });
    expect(await edit()).toMatchObject({
      status: 302,
      headers: { location: 'http://other.localhost/login' },
    });
    store.addFault({ ...onEdit, kind: 'redirect', location: '/login', status: 301 });
    expect((await edit()).status).toBe(301);
    expect(await readValue(shopper, 'public', 'a')).toBeUndefined();
  });

  it('not-json: is an HTML page', async () => {
    store.addFault({ ...onEdit, kind: 'not-json' });
    const response = await edit();
    expect(response.status).toBe(200);
    expect(() => response.json()).toThrow(SyntaxError);
  });

  it('truncated and reset: ends too early', async () => {
    store.addFault({ ...onEdit, kind: 'truncated' });
    await expect(edit()).rejects.toThrow('aborted');
    store.addFault({ ...onEdit, kind: 'reset' });
    await expect(edit()).rejects.toThrow('socket hang up');
  });

  it('never: does not come while the caller waits', async () => {
    store.addFault({ ...onEdit, kind: 'never' });
    await expect(edit(AbortSignal.timeout(100))).rejects.toThrow('aborted');
  });

  it.each([true, false])('held, afterEffect %s: comes when the faults are cleared', async (afterEffect) => {
    store.addFault({ ...onEdit, kind: 'held', afterEffect });
    let hasEnded = false;
    const response = edit().finally(() => {
      hasEnded = true;
    });
    const waiting = () => shopper.send('GET', '/_sample-store/faults').then(({ text }) => text);
    await expect.poll(waiting, { timeout: 15_000 }).toBe('[]');
    if (afterEffect)
      await expect.poll(() => readValue(shopper, 'public', 'a'), { timeout: 15_000 }).toBe('1');
    else expect(await readValue(shopper, 'public', 'a')).toBeUndefined();
    expect(hasEnded).toBe(false);
    store.clearFaults();
    expect((await response).status).toBe(200);
    expect(await readValue(shopper, 'public', 'a')).toBe('1');
  });

  it('latency: comes late', async () => {
    for (const afterEffect of [true, false]) {
      store.addFault({ ...onEdit, kind: 'latency', ms: 60, afterEffect });
      const before = performance.now();
      expect((await edit()).status).toBe(200);
      expect(performance.now() - before).toBeGreaterThan(55);
    }
  });
});

describe('a fault applies', () => {
  it('to calls with its method and path, as often as `times` says', async () => {
    store.addFault({ method: 'patch', path: '/api/sessions', kind: 'status', status: 500, times: 2 });
    expect((await shopper.send('GET', '/api/sessions')).status).toBe(200);
    expect((await shopper.send('GET', '/api/segments')).status).toBe(200);
    expect([(await edit()).status, (await edit()).status, (await edit()).status]).toEqual([500, 500, 200]);
  });

  it('to every binding, and to pages', async () => {
    store.addFault({ path: '/api/sessions', kind: 'status', status: 500 });
    store.addFault({ path: '/produto', kind: 'status', status: 404 });
    expect((await shopper.send('GET', '/pt/api/sessions')).status).toBe(500);
    expect((await shopper.send('GET', '/produto')).status).toBe(404);
    expect((await shopper.send('GET', '/produto')).status).toBe(200);
  });

  it('after the fault before it is used up, and with `always` until it is cleared', async () => {
    store.addFault({ path: '/api', kind: 'status', status: 500 });
    store.addFault({ path: '/api', kind: 'status', status: 503, times: 'always' });
    expect([(await edit()).status, (await edit()).status, (await edit()).status]).toEqual([500, 503, 503]);
    store.clearFaults();
    expect((await edit()).status).toBe(200);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from './platform/faults.ts';
import { type SampleStore, startSampleStore } from './sample-store.ts';
import { createSession, publicBody, readValue } from './test-readings.ts';
import { type TestShopper, testShopper } from './test-shopper.ts';

let store: SampleStore;
let shopper: TestShopper;

beforeAll(async () => {
  store = await startSampleStore();
});
beforeEach(async () => {
  store.reset();
  shopper = testShopper(store);
  await createSession(shopper);
  store.forgetCalls();
});
afterAll(() => store.close());

const onEdit = { method: 'PATCH', path: '/api/sessions' } as const;
const edit = (signal?: AbortSignal) =>
  shopper.send('PATCH', '/api/sessions', { body: publicBody({ a: '1' }), ...(signal ? { signal } : {}) });

/** Each way to lose an answer, and the status that the store has on record for it. */
const losing: readonly (readonly [Fault['kind'], (afterEffect: boolean) => Fault, number])[] = [
  ['status', (afterEffect) => ({ ...onEdit, kind: 'status', status: 503, afterEffect }), 503],
  ['platform', (afterEffect) => ({ ...onEdit, kind: 'platform', error: 'unavailable', afterEffect }), 503],
  ['not-json', (afterEffect) => ({ ...onEdit, kind: 'not-json', afterEffect }), 200],
  ['truncated', (afterEffect) => ({ ...onEdit, kind: 'truncated', afterEffect }), 200],
  ['reset', (afterEffect) => ({ ...onEdit, kind: 'reset', afterEffect }), 0],
  ['never', (afterEffect) => ({ ...onEdit, kind: 'never', afterEffect }), 0],
];

describe.each(losing)('a lost answer: %s', (_, fault, status) => {
  it.each([true, false])('took effect: %s', async (afterEffect) => {
    store.addFault(fault(afterEffect));
    await edit(AbortSignal.timeout(200)).catch(() => null);
    expect(await readValue(shopper, 'public', 'a')).toBe(afterEffect ? '1' : undefined);
    expect(store.calls[0]).toMatchObject({ method: 'PATCH', status });
  });
});

describe('what the caller sees', () => {
  it.each([
    ['session-app-failed', 502, 'application/json', /App vtex\.rnb-session failed/],
    ['no-route', 404, 'application/json', /"source":"[^"]+".*"requestId":"\w+"/],
    ['unavailable', 503, undefined, /^$/],
    ['problem', 400, 'application/problem+json', /"title":/],
  ] as const)('of %s: what that part of the platform answers', async (error, status, type, body) => {
    store.addFault({ ...onEdit, kind: 'platform', error });
    const answer = await edit();
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['x-request-id']).toMatch(/^\w+$/);
    expect(answer.text).toMatch(body);
  });

  it('of a status: its body and headers, and no cookies', async () => {
    const headers = { 'retry-after': '7', 'x-vtex-error': 'yes' };
    store.addFault({
      ...onEdit,
      kind: 'status',
      status: 429,
      body: { why: 'busy' },
      headers,
      afterEffect: true,
    });
    const answer = await edit();
    expect(answer).toMatchObject({ status: 429, headers, setCookies: [] });
    expect(answer.json()).toEqual({ why: 'busy' });
    store.addFault({ ...onEdit, kind: 'status', status: 502, body: '<h1>Bad gateway</h1>' });
    expect((await edit()).text).toBe('<h1>Bad gateway</h1>');
    store.addFault({ ...onEdit, kind: 'status', status: 204 });
    expect(await edit()).toMatchObject({ status: 204, text: '' });
  });

  it('of a redirect: the location, and nothing done', async () => {
    store.addFault({ ...onEdit, kind: 'redirect', location: 'http://other.localhost/login' });
    expect(await edit()).toMatchObject({
      status: 302,
      headers: { location: 'http://other.localhost/login' },
    });
    store.addFault({ ...onEdit, kind: 'redirect', location: '/login', status: 301 });
    expect((await edit()).status).toBe(301);
    expect(await readValue(shopper, 'public', 'a')).toBeUndefined();
  });

  it('of not-json: a page', async () => {
    store.addFault({ ...onEdit, kind: 'not-json' });
    const answer = await edit();
    expect(answer.status).toBe(200);
    expect(() => answer.json()).toThrow(SyntaxError);
  });

  it('of truncated and reset: a connection that ends too early', async () => {
    store.addFault({ ...onEdit, kind: 'truncated' });
    await expect(edit()).rejects.toThrow('aborted');
    store.addFault({ ...onEdit, kind: 'reset' });
    await expect(edit()).rejects.toThrow('socket hang up');
  });

  it('of never: nothing, for as long as the caller waits', async () => {
    store.addFault({ ...onEdit, kind: 'never' });
    await expect(edit(AbortSignal.timeout(100))).rejects.toThrow('aborted');
  });

  it.each([true, false])('of held: the answer, once the faults are cleared', async (afterEffect) => {
    store.addFault({ ...onEdit, kind: 'held', afterEffect });
    let answered = false;
    const answer = edit().finally(() => {
      answered = true;
    });
    const waiting = () => shopper.send('GET', '/_sample-store/faults').then(({ text }) => text);
    await expect.poll(waiting, { timeout: 15_000 }).toBe('[]');
    if (afterEffect)
      await expect.poll(() => readValue(shopper, 'public', 'a'), { timeout: 15_000 }).toBe('1');
    else expect(await readValue(shopper, 'public', 'a')).toBeUndefined();
    expect(answered).toBe(false);
    store.clearFaults();
    expect((await answer).status).toBe(200);
    expect(await readValue(shopper, 'public', 'a')).toBe('1');
  });

  it('of latency: the answer, late', async () => {
    for (const afterEffect of [true, false]) {
      store.addFault({ ...onEdit, kind: 'latency', ms: 60, afterEffect });
      const before = performance.now();
      expect((await edit()).status).toBe(200);
      expect(performance.now() - before).toBeGreaterThan(55);
    }
  });
});

describe('which calls a fault meets', () => {
  it('those of its method and path, as often as it says', async () => {
    store.addFault({ method: 'patch', path: '/api/sessions', kind: 'status', status: 500, times: 2 });
    expect((await shopper.send('GET', '/api/sessions')).status).toBe(200);
    expect((await shopper.send('GET', '/api/segments')).status).toBe(200);
    expect([(await edit()).status, (await edit()).status, (await edit()).status]).toEqual([500, 500, 200]);
  });

  it('under every binding, and pages too', async () => {
    store.addFault({ path: '/api/sessions', kind: 'status', status: 500 });
    store.addFault({ path: '/produto', kind: 'status', status: 404 });
    expect((await shopper.send('GET', '/pt/api/sessions')).status).toBe(500);
    expect((await shopper.send('GET', '/produto')).status).toBe(404);
    expect((await shopper.send('GET', '/produto')).status).toBe(200);
  });

  it('one at a time, in order; always, until cleared', async () => {
    store.addFault({ path: '/api', kind: 'status', status: 500 });
    store.addFault({ path: '/api', kind: 'status', status: 503, times: 'always' });
    expect([(await edit()).status, (await edit()).status, (await edit()).status]).toEqual([500, 503, 503]);
    store.clearFaults();
    expect((await edit()).status).toBe(200);
  });
});

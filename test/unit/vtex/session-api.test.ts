import { describe, expect, it, vi } from 'vitest';
import type { Json } from '../../../src/vtex/json.ts';
import { createSessionApi } from '../../../src/vtex/session-api.ts';
import { StoreError, type StoreFailure } from '../../../src/vtex/store-error.ts';
import type { SeenCookies, StoreFetch, StoreRequest } from '../../../src/vtex/store-fetch.ts';
import { sampleSegment, sessionToken } from './sample-tokens.ts';

const { signal } = new AbortController();
const seen: SeenCookies = { sent: { session: 'sent' }, set: { segment: 'set' } };
const segmentToken = Buffer.from(JSON.stringify(sampleSegment)).toString('base64url');
const written = { sessionToken: sessionToken(), segmentToken };

/** A store with the same response to every call, and the calls that it received. */
function respondingWith(status: number, body: unknown, rootPath = '', headers: Record<string, string> = {}) {
  const calls: StoreRequest[] = [];
  const fetch: StoreFetch = async (request, given) => {
    expect(given).toBe(signal);
    calls.push(request);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return {
      ...{ status, headers, body: text, cookies: Promise.resolve(seen) },
      ...{ channel: 'page', byWorker: false, asLogged: Promise.resolve(null) },
    };
  };
  return { api: createSessionApi(fetch, rootPath), calls };
}

async function failure(call: Promise<unknown>): Promise<StoreError> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof StoreError) return error;
  throw new Error('The call did not fail with a StoreError', { cause: error });
}

describe('session API: reading', () => {
  it('requests every namespace of the session', async () => {
    const { api, calls } = respondingWith(200, {
      id: 'uuid',
      namespaces: { store: { channel: { value: '1' } } },
    });
    const { session, cookies } = await api.getSession(signal);
    expect(calls).toEqual([{ method: 'GET', path: '/api/sessions?items=*' }]);
    expect(session.id).toBe('uuid');
    expect(await cookies).toBe(seen);
  });

  it('requests the segment', async () => {
    const { api, calls } = respondingWith(200, sampleSegment);
    const segment = await api.getSegment(signal);
    expect(calls).toEqual([{ method: 'GET', path: '/api/segments' }]);
    expect(Object.fromEntries(segment)).toEqual(sampleSegment);
  });

  it('requests below the root path', async () => {
    const { api, calls } = respondingWith(200, { namespaces: {} }, '/pt');
    await api.getSession(signal);
    await api.getSegment(signal);
    expect(calls.map(({ path }) => path)).toEqual(['/pt/api/sessions?items=*', '/pt/api/segments']);
  });
});

describe('session API: writing', () => {
  it('creates an empty session without items', async () => {
    const { api, calls } = respondingWith(201, written, '/pt');
    await api.createSession(signal);
    expect(calls).toEqual([{ method: 'POST', path: '/pt/api/sessions', body: '{"public":{}}' }]);
  });

  it('edits with one PATCH without items, with only these public keys', async () => {
    const { api, calls } = respondingWith(200, written);
    const keys = new Map<string, Json>([
      ['postalCode', '01310-100'],
      ['regionId', ''],
      ['favoritePickup', { name: 'Centro', open: true }],
    ]);
    await api.editSession(keys, signal);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ method: 'PATCH', path: '/api/sessions' });
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({
      public: {
        postalCode: { value: '01310-100' },
        regionId: { value: '' },
        favoritePickup: { value: { name: 'Centro', open: true } },
      },
    });
  });

  it('sends a key named __proto__ like any other', async () => {
    const { api, calls } = respondingWith(200, written);
    await api.editSession(new Map([['__proto__', 'x']]), signal);
    expect(calls[0]?.body).toBe('{"public":{"__proto__":{"value":"x"}}}');
  });

  it('decodes the new segment from the response', async () => {
    const edited = await respondingWith(200, written).api.editSession(new Map(), signal);
    expect(edited).toMatchObject(written);
    expect(edited.segment && Object.fromEntries(edited.segment)).toEqual(sampleSegment);
  });

  it('has no segment where the token has an unknown form', async () => {
    const { api } = respondingWith(200, { ...written, segmentToken: 'v9.sealed' });
    expect((await api.editSession(new Map(), signal)).segment).toBeNull();
  });

  it.each([
    [{ sessionToken: 'a' }],
    [{ segmentToken: 'a' }],
    [{ sessionToken: 1, segmentToken: 2 }],
    [null],
    [[]],
  ])('fails on the response %j, which has no tokens', async (body) => {
    const error = await failure(respondingWith(200, body).api.editSession(new Map(), signal));
    expect(error.failure).toEqual({
      kind: 'unexpected',
      status: 200,
      body: JSON.stringify(body),
      headers: {},
    });
  });
});

describe('session API: failing', () => {
  const unauthorized = { type: 'Unauthorized', message: 'not allowed' };
  const coded = { error: { code: '001', message: 'bad postal code', exception: null } };

  it.each<[string, number, unknown, StoreFailure]>([
    ['the platform’s message', 401, unauthorized, status(401, unauthorized)],
    ['its other form of message', 400, coded, status(400, coded)],
    ['JSON without a message', 500, { error: true }, status(500, { error: true })],
    ['a message that is not text', 400, { error: { message: 7 } }, status(400, { error: { message: 7 } })],
    ['the first error page', 400, '<html>', status(400, '<html>')],
    ['an error page', 503, '<html>', status(503, '<html>')],
    [
      'a page in place of JSON',
      200,
      '<html>',
      { kind: 'not-json', status: 200, body: '<html>', headers: {} },
    ],
    ['an empty body', 204, '', { kind: 'not-json', status: 204, body: '', headers: {} }],
    ['JSON cut short', 200, '{"id":"a', { kind: 'not-json', status: 200, body: '{"id":"a', headers: {} }],
    [
      'JSON of another shape',
      200,
      { ok: 1 },
      { kind: 'unexpected', status: 200, body: '{"ok":1}', headers: {} },
    ],
  ])('reports what the response was: %s', async (_, code, body, expected) => {
    const error = await failure(respondingWith(code, body).api.getSession(signal));
    expect(error.failure).toEqual(expected);
  });

  it.each([
    [502, {}],
    [200, {}],
    [200, 'text'],
  ])('passes on the headers of the response %i %j, which can have its ids', async (code, body) => {
    const headers = { 'x-request-id': 'r1' };
    const error = await failure(respondingWith(code, body, '', headers).api.getSession(signal));
    expect(error.failure).toMatchObject({ headers });
  });

  it.each([
    [500, {}],
    [500, 'text'],
    [200, 'text'],
    [200, {}],
  ])('passes on the cookies that were seen with the response %i %j', async (code, body) => {
    const error = await failure(respondingWith(code, body).api.getSession(signal));
    expect(await error.cookies).toBe(seen);
  });

  it('treats JSON that is nested too deep as JSON of another shape', async () => {
    const deep = `{"namespaces":{"public":{"a":{"value":${'['.repeat(5_000)}${']'.repeat(5_000)}}}}}`;
    const error = await failure(respondingWith(200, deep).api.getSession(signal));
    expect(error.failure).toMatchObject({ kind: 'unexpected', status: 200 });
  });

  const now = Date.UTC(2026, 0, 1, 12);
  it.each([
    ['30', now + 30_000],
    [' 0 ', now],
    ['Thu, 01 Jan 2026 12:02:00 GMT', now + 120_000],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('reports when the store accepts another call: Retry-After %j', async (header, retryAt) => {
    vi.useFakeTimers({ now });
    const headers = header === undefined ? {} : { 'retry-after': header };
    const error = await failure(respondingWith(429, {}, '', headers).api.getSession(signal));
    vi.useRealTimers();
    expect(error.failure).toMatchObject({ status: 429, retryAt });
  });

  it.each<StoreFailure>([
    { kind: 'moved' },
    { kind: 'timeout', seconds: 10 },
    { kind: 'unreachable' },
    { kind: 'redirected' },
    { kind: 'cancelled' },
  ])('passes on the failure of a call without a response: $kind', async (expected) => {
    const thrown = new StoreError(expected);
    const api = createSessionApi(() => Promise.reject(thrown), '');
    expect(await failure(api.editSession(new Map(), signal))).toBe(thrown);
  });
});

function status(code: number, body: unknown): StoreFailure {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { kind: 'status', status: code, body: text, retryAt: null, headers: {} };
}

import { Segment } from '@vtex/api/lib/clients/janus/Segment.js';
import { Session } from '@vtex/api/lib/clients/janus/Session.js';
import type { InstanceOptions } from '@vtex/api/lib/HttpClient/typings.js';
import type { IOContext } from '@vtex/api/lib/service/worker/runtime/typings.js';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createSession, readValue } from '../store/session-requests.ts';
import { encodeSegment } from '../store/sessions/segment.ts';
import { testStore } from '../store/test-store.ts';

const { store, shopper } = await testStore();

beforeAll(() => {
  // VTEX IO has it in each process, and the clients rely on it.
  vi.stubGlobal('metrics', { addOnFlushMetric: () => undefined });
});
afterAll(() => void vi.unstubAllGlobals());

/** What VTEX IO passes to each request, as far as these clients use it. */
const context = {
  account: 'samplestore',
  workspace: 'master',
  product: '',
  authToken: '',
  tracer: { isTraceSampled: false } as IOContext['tracer'],
} as IOContext;

/** The clients call `portal.vtexcommercestable.com.br`; a middleware redirects them to the sample store. */
const options = (): InstanceOptions => ({
  retries: 0,
  middlewares: [
    async (request, next) => {
      request.config.baseURL = `http://127.0.0.1:${store.port}`;
      await next();
    },
  ],
});

it('Session.getSession: reads the named keys, from the account in ?an=', async () => {
  await createSession(shopper, { utm_source: 'newsletter' });
  const token = shopper.cookie('vtex_session');
  const client = new Session(context, options());
  const { sessionData, sessionToken } = await client.getSession(token, [
    'store.channel',
    'public.utm_source',
  ]);
  expect(sessionData).toMatchObject({
    namespaces: { store: { channel: { value: '1' } }, public: { utm_source: { value: 'newsletter' } } },
  });
  expect(sessionToken).toBe(token);
  expect(store.calls.at(-1)?.query.an).toBe('samplestore');
});

it('Session.updateSession: writes a key, and does not store `an`', async () => {
  await createSession(shopper);
  await new Session(context, options()).updateSession(
    'utm_source',
    'google',
    ['*'],
    shopper.cookie('vtex_session'),
  );
  expect(await readValue(shopper, 'public', 'utm_source')).toBe('google');
  expect(await readValue(shopper, 'public', 'an')).toBeUndefined();
});

it('Segment.getSegmentByToken: sends a token with a slash unencoded', async () => {
  const segment = { ...(await createSession(shopper)), utm_source: '???>>>' };
  const token = encodeSegment(segment, true);
  expect(token).toContain('/');
  expect(await new Segment(context, options()).getSegmentByToken(token)).toEqual(segment);
});

it('Segment.getOrCreateSegment: returns an anonymous segment with the overrides of the query', async () => {
  const client = new Segment(context, options());
  const { segmentData, segmentToken } = await client.getOrCreateSegment({ utm_source: 'bing', other: 'x' });
  expect(segmentData).toMatchObject({ channel: '1', utm_source: 'bing' });
  expect(segmentToken).toBe(encodeSegment(segmentData, false));
  expect(store.sessions).toEqual([]);
});

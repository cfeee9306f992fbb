import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  checkoutErrorResponse,
  createEditSessionResponse,
  getSessionResponse,
  postalCodeResponse,
  regionsResponse,
  segmentResponse,
  sessionErrorResponse,
} from './contract.ts';
import { type SampleStore, startSampleStore } from './sample-store.ts';
import { createSession, publicBody } from './test-readings.ts';
import { type TestShopper, testShopper } from './test-shopper.ts';

let store: SampleStore;
let shopper: TestShopper;

beforeAll(async () => {
  store = await startSampleStore();
});
beforeEach(async () => {
  store.reset();
  shopper = testShopper(store);
  await shopper.send('GET', '/login-as?email=bruno.atacado@example.com');
  await createSession(shopper, {
    country: 'BRA',
    postalCode: '22250-040',
    utm_source: 'newsletter',
    pickup: { at: [1] },
  });
});
afterAll(() => store.close());

interface Case {
  readonly call: string;
  readonly status: number;
  readonly schema: v.GenericSchema;
  readonly values?: Readonly<Record<string, unknown>>;
}

const answers: readonly Case[] = [
  { call: 'POST /api/sessions', status: 201, schema: createEditSessionResponse, values: {} },
  {
    call: 'PATCH /api/sessions',
    status: 200,
    schema: createEditSessionResponse,
    values: { utm_source: 'x' },
  },
  { call: 'POST /api/sessions?items=*', status: 201, schema: getSessionResponse, values: {} },
  { call: 'PATCH /api/sessions?items=*', status: 200, schema: getSessionResponse, values: { sc: '3' } },
  { call: 'POST /pt/api/sessions', status: 201, schema: createEditSessionResponse, values: {} },
  { call: 'GET /api/sessions', status: 200, schema: getSessionResponse },
  { call: 'GET /api/sessions?items=*', status: 200, schema: getSessionResponse },
  {
    call: 'GET /api/sessions?items=store.channel,public.utm_source',
    status: 200,
    schema: getSessionResponse,
  },
  { call: 'GET /pt/api/sessions?items=*', status: 200, schema: getSessionResponse },
  { call: 'GET /api/sessions/invalidToken?items=*', status: 200, schema: getSessionResponse },
  { call: 'GET /api/segments', status: 200, schema: segmentResponse },
  { call: 'GET /api/segments?utm_source=y&sc=2', status: 200, schema: segmentResponse },
  { call: 'PATCH /api/sessions', status: 403, schema: sessionErrorResponse, values: { sc: '99' } },
  { call: 'GET /api/segments?sc=99', status: 403, schema: sessionErrorResponse },
  { call: 'GET /api/segments/nonsense', status: 400, schema: sessionErrorResponse },
  {
    call: 'GET /api/checkout/pub/regions?country=BRA&postalCode=01310100',
    status: 200,
    schema: regionsResponse,
  },
  {
    call: 'GET /api/checkout/pub/regions?country=BRA&postalCode=69005040',
    status: 200,
    schema: regionsResponse,
  },
  {
    call: 'GET /api/checkout/pub/regions/v2.00000000000000000000000000000000',
    status: 200,
    schema: regionsResponse,
  },
  {
    call: 'GET /api/checkout/pub/regions?country=BRA&postalCode=1',
    status: 400,
    schema: checkoutErrorResponse,
  },
  { call: 'GET /api/checkout/pub/regions?country=BRA', status: 400, schema: checkoutErrorResponse },
  { call: 'GET /api/checkout/pub/regions', status: 400, schema: checkoutErrorResponse },
  { call: 'GET /api/checkout/pub/postal-code/BRA/01310100', status: 200, schema: postalCodeResponse },
  { call: 'GET /api/checkout/pub/postal-code/BRA/1', status: 400, schema: checkoutErrorResponse },
];

it.each(answers)('$call answers $status as the contract says', async ({ call, status, schema, values }) => {
  const [method = '', path = ''] = call.split(' ');
  const answer = await shopper.send(method, path, values ? { body: publicBody(values) } : {});
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  expect(v.safeParse(schema, answer.json()).issues ?? []).toEqual([]);
});

it('decodes a segment token as the contract says', async () => {
  const token = /vtex_segment=([^;]+)/.exec(shopper.cookieHeader('/'))?.[1] ?? '';
  const answer = await shopper.send('GET', `/api/segments/${token}`);
  expect(v.safeParse(segmentResponse, answer.json()).issues ?? []).toEqual([]);
});

describe('the schemas', () => {
  it.each([
    ['a token that is none', createEditSessionResponse, { sessionToken: 'x', segmentToken: 'e30' }],
    ['a padded segment token', createEditSessionResponse, { sessionToken: 'a.b.c', segmentToken: 'e30=' }],
    [
      'an entry without value',
      getSessionResponse,
      { id: crypto.randomUUID(), namespaces: { public: { a: {} } } },
    ],
    [
      'a number for the channel',
      getSessionResponse,
      { id: crypto.randomUUID(), namespaces: { store: { channel: { value: 1 } } } },
    ],
    ['a segment without a field', segmentResponse, { campaigns: null }],
    ['one region alone', regionsResponse, { id: 'v2.X', sellers: [] }],
    [
      'an unknown error code',
      checkoutErrorResponse,
      { fields: {}, error: { code: 'X', message: '', exception: null }, operationId: crypto.randomUUID() },
    ],
  ])('refuse %s', (_, schema: v.GenericSchema, value) => {
    expect(v.is(schema, value)).toBe(false);
  });
});

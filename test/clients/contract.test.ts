import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SampleStore, startSampleStore } from '../store/sample-store.ts';
import { createSession, publicBody } from '../store/test-readings.ts';
import { type TestShopper, testShopper } from '../store/test-shopper.ts';
import { type SchemaName, violations } from './contract.ts';

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
  readonly schema: SchemaName;
  readonly values?: Readonly<Record<string, unknown>>;
}

const answers: readonly Case[] = [
  { call: 'POST /api/sessions', status: 201, schema: 'createEditSession', values: {} },
  {
    call: 'PATCH /api/sessions',
    status: 200,
    schema: 'createEditSession',
    values: { utm_source: 'x' },
  },
  { call: 'POST /api/sessions?items=*', status: 201, schema: 'getSession', values: {} },
  { call: 'PATCH /api/sessions?items=*', status: 200, schema: 'getSession', values: { sc: '3' } },
  { call: 'POST /pt/api/sessions', status: 201, schema: 'createEditSession', values: {} },
  { call: 'GET /api/sessions', status: 200, schema: 'getSession' },
  { call: 'GET /api/sessions?items=*', status: 200, schema: 'getSession' },
  {
    call: 'GET /api/sessions?items=store.channel,public.utm_source',
    status: 200,
    schema: 'getSession',
  },
  { call: 'GET /pt/api/sessions?items=*', status: 200, schema: 'getSession' },
  { call: 'GET /api/sessions/invalidToken?items=*', status: 200, schema: 'getSession' },
  { call: 'GET /api/segments', status: 200, schema: 'segment' },
  { call: 'GET /api/segments?utm_source=y&sc=2', status: 200, schema: 'segment' },
  { call: 'PATCH /api/sessions', status: 403, schema: 'sessionError', values: { sc: '99' } },
  { call: 'GET /api/segments?sc=99', status: 403, schema: 'sessionError' },
  { call: 'GET /api/segments/nonsense', status: 400, schema: 'sessionError' },
  {
    call: 'GET /api/checkout/pub/regions?country=BRA&postalCode=01310100',
    status: 200,
    schema: 'regions',
  },
  {
    call: 'GET /api/checkout/pub/regions?country=BRA&postalCode=69005040',
    status: 200,
    schema: 'regions',
  },
  {
    call: 'GET /api/checkout/pub/regions/v2.00000000000000000000000000000000',
    status: 200,
    schema: 'regions',
  },
  {
    call: 'GET /api/checkout/pub/regions?country=BRA&postalCode=1',
    status: 400,
    schema: 'checkoutError',
  },
  { call: 'GET /api/checkout/pub/regions?country=BRA', status: 400, schema: 'checkoutError' },
  { call: 'GET /api/checkout/pub/regions', status: 400, schema: 'checkoutError' },
  { call: 'GET /api/checkout/pub/postal-code/BRA/01310100', status: 200, schema: 'postalCode' },
  { call: 'GET /api/checkout/pub/postal-code/BRA/1', status: 400, schema: 'checkoutError' },
];

it.each(answers)('$call answers $status as the contract says', async ({ call, status, schema, values }) => {
  const [method = '', path = ''] = call.split(' ');
  const answer = await shopper.send(method, path, values ? { body: publicBody(values) } : {});
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  expect(violations(schema, answer.json())).toEqual([]);
});

it.each([
  ['a trade policy that an anonymous shopper may not use', 401, {}, { sc: '3' }],
  ['another account’s cookie', 403, { an: 'sampleother' }, {}],
])('answers %s with %i as the contract says', async (_, status, query, values) => {
  const visitor = testShopper(store);
  await createSession(visitor);
  const path = `/api/sessions?${new URLSearchParams(query)}`;
  const answer = await visitor.send('PATCH', path, { body: publicBody(values) });
  expect(answer.status).toBe(status);
  expect(violations('sessionError', answer.json())).toEqual([]);
});

it('decodes a segment token as the contract says', async () => {
  const token = shopper.cookie('vtex_segment');
  const answer = await shopper.send('GET', `/api/segments/${token}`);
  expect(violations('segment', answer.json())).toEqual([]);
});

describe('the schemas', () => {
  it.each([
    ['a token that is none', 'createEditSession', { sessionToken: 'x', segmentToken: 'e30' }],
    ['an entry without value', 'getSession', { id: crypto.randomUUID(), namespaces: { public: { a: {} } } }],
    [
      'a number for the channel',
      'getSession',
      { id: crypto.randomUUID(), namespaces: { store: { channel: { value: 1 } } } },
    ],
    ['a segment without a field', 'segment', { campaigns: null }],
    ['an error without message', 'sessionError', { type: 'BadRequest' }],
    ['an address without a point', 'postalCode', { postalCode: '1', city: '', country: 'BRA' }],
    ['one region alone', 'regions', { id: 'v2.X', sellers: [] }],
    [
      'an unknown error code',
      'checkoutError',
      { fields: {}, error: { code: 'X', message: '', exception: null }, operationId: crypto.randomUUID() },
    ],
  ] as const)('refuse %s', (_, schema: SchemaName, value) => {
    expect(violations(schema, value)).not.toEqual([]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { createSession, publicBody } from '../store/session-requests.ts';
import { testShopper } from '../store/test-shopper.ts';
import { testStore } from '../store/test-store.ts';
import { type SchemaName, violations } from './contract.ts';

const { store, shopper } = await testStore();

beforeEach(async () => {
  await shopper.send('GET', '/login-as?email=bruno.atacado@example.com');
  await createSession(shopper, {
    country: 'BRA',
    postalCode: '22250-040',
    utm_source: 'newsletter',
    pickup: { at: [1] },
  });
});

interface Case {
  readonly call: string;
  readonly status: number;
  readonly schema: SchemaName;
  readonly values?: Readonly<Record<string, unknown>>;
}

const cases: readonly Case[] = [
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

it.each(cases)(
  '$call: responds with $status, as the contract says',
  async ({ call, status, schema, values }) => {
    const [method = '', path = ''] = call.split(' ');
    const response = await shopper.send(method, path, values ? { body: publicBody(values) } : {});
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toMatch(/^application\/json/);
    expect(violations(schema, response.json())).toEqual([]);
  },
);

it.each([
  ['a trade policy that an anonymous shopper may not use', 401, {}, { sc: '3' }],
  ['another account’s cookie', 403, { an: 'sampleother' }, {}],
])('%s: responds with %i, as the contract says', async (_, status, query, values) => {
  const visitor = testShopper(store);
  await createSession(visitor);
  const path = `/api/sessions?${new URLSearchParams(query)}`;
  const response = await visitor.send('PATCH', path, { body: publicBody(values) });
  expect(response.status).toBe(status);
  expect(violations('sessionError', response.json())).toEqual([]);
});

it('GET /api/segments/{token}: decodes the token as the contract says', async () => {
  const token = shopper.cookie('vtex_segment');
  const response = await shopper.send('GET', `/api/segments/${token}`);
  expect(violations('segment', response.json())).toEqual([]);
});

describe('contract schemas', () => {
  it.each([
    ['an invalid token', 'createEditSession', { sessionToken: 'x', segmentToken: 'e30' }],
    [
      'an entry without a value',
      'getSession',
      { id: crypto.randomUUID(), namespaces: { public: { a: {} } } },
    ],
    [
      'a number for the channel',
      'getSession',
      { id: crypto.randomUUID(), namespaces: { store: { channel: { value: 1 } } } },
    ],
    ['a segment without a field', 'segment', { campaigns: null }],
    ['an error without a message', 'sessionError', { type: 'BadRequest' }],
    ['an address without a point', 'postalCode', { postalCode: '1', city: '', country: 'BRA' }],
    ['a region that is not in a list', 'regions', { id: 'v2.X', sellers: [] }],
    [
      'an unknown error code',
      'checkoutError',
      { fields: {}, error: { code: 'X', message: '', exception: null }, operationId: crypto.randomUUID() },
    ],
  ] as const)('reject %s', (_, schema: SchemaName, value) => {
    expect(violations(schema, value)).not.toEqual([]);
  });
});

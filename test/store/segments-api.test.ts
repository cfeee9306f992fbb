import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SampleStore, startSampleStore } from './sample-store.ts';
import { decodeSegment } from './sessions/segment.ts';
import { createSession, readSession, segmentResponse } from './test-readings.ts';
import { type TestShopper, testShopper } from './test-shopper.ts';

let store: SampleStore;
let shopper: TestShopper;

beforeAll(async () => {
  store = await startSampleStore();
});
beforeEach(() => {
  store.reset();
  shopper = testShopper(store);
});
afterAll(() => store.close());

const inOrder = [
  'campaigns',
  'channel',
  'priceTables',
  'regionId',
  'utm_campaign',
  'utm_source',
  'utmi_campaign',
  'currencyCode',
  'currencySymbol',
  'countryCode',
  'cultureInfo',
  'channelPrivacy',
];

async function readSegment(query = '') {
  const answer = await shopper.send('GET', `/api/segments${query}`);
  return v.parse(segmentResponse, answer.json());
}

function segmentToken(): string {
  return shopper.cookie('vtex_segment');
}

describe('GET /api/segments', () => {
  it('has the fields in the order seen, the optional ones only where they say something', async () => {
    await createSession(shopper);
    const plain = await shopper.send('GET', '/api/segments');
    expect(Object.keys(Object(plain.json()))).toEqual(inOrder);
    await createSession(shopper, { admin_cultureInfo: 'en-US', facets: 'brand=x' });
    const full = await shopper.send('GET', '/api/segments');
    expect(Object.keys(Object(full.json()))).toEqual([
      ...inOrder.slice(0, -1),
      'admin_cultureInfo',
      'channelPrivacy',
      'facets',
    ]);
  });

  it('answers the segment of the session, and recreates a cookie that was lost', async () => {
    await createSession(shopper, { utm_source: 'newsletter' });
    const cookie = shopper.cookieHeader('/').replace(/vtex_segment=[^;]+;?/, '');
    const answer = await shopper.send('GET', '/api/segments', { headers: { cookie } });
    expect(answer.json()).toMatchObject({ utm_source: 'newsletter' });
    expect(answer.setCookies).toEqual([expect.stringMatching(/^vtex_segment=/)]);
  });

  it('sends no Set-Cookie with the switch off', async () => {
    await createSession(shopper);
    store.configure({ segmentsSetCookie: false });
    expect((await shopper.send('GET', '/api/segments')).setCookies).toEqual([]);
  });

  it('computes overrides without touching the session, but the cookie follows them', async () => {
    await createSession(shopper, { utm_source: 'a' });
    const overridden = await readSegment('?utm_source=newsletter&cultureInfo=en-US&sc=2');
    expect(overridden).toMatchObject({
      utm_source: 'newsletter',
      cultureInfo: 'en-US',
      channel: '2',
      currencyCode: 'USD',
    });
    expect(overridden.campaigns).not.toBeNull();
    expect(decodeSegment(segmentToken())).toMatchObject({ utm_source: 'newsletter' });
    expect((await readSession(shopper)).namespaces.public).toEqual({ utm_source: { value: 'a' } });
    expect(await readSegment()).toMatchObject({ utm_source: 'a', channel: '1', campaigns: null });
  });

  it('refuses an override to a trade policy that is not allowed', async () => {
    await createSession(shopper);
    expect((await shopper.send('GET', '/api/segments?sc=99')).status).toBe(401);
  });

  it('answers an anonymous segment to somebody without a session, and makes no session', async () => {
    const answer = await shopper.send('GET', '/api/segments');
    expect(answer.json()).toMatchObject({ channel: '1', cultureInfo: 'pt-BR' });
    expect(answer.setCookies.map((line) => line.split('=')[0])).toEqual(['vtex_segment']);
  });
});

describe('the token', () => {
  it('is base64 of UTF-8 JSON, without padding', async () => {
    await createSession(shopper, {}, '/pt');
    const token = /vtex_segment=([^;]+)/.exec(shopper.cookieHeader('/pt'))?.[1] ?? '';
    expect(token).not.toContain('=');
    expect(JSON.parse(Buffer.from(token, 'base64').toString('utf8'))).toMatchObject({ currencySymbol: '€' });
  });

  it('is decoded by GET /api/segments/{token}, in either alphabet', async () => {
    const text = JSON.stringify({ channel: '1', utm_source: 'ÿþ?>' });
    for (const encoding of ['base64', 'base64url'] as const) {
      const token = encodeURIComponent(Buffer.from(text, 'utf8').toString(encoding));
      expect((await shopper.send('GET', `/api/segments/${token}`)).json()).toEqual(JSON.parse(text));
    }
    expect((await shopper.send('GET', '/api/segments/nonsense')).status).toBe(400);
  });
});

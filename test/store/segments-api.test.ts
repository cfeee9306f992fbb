import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createSession, readSession, segmentResponse } from './session-requests.ts';
import { decodeSegment } from './sessions/segment.ts';
import { testStore } from './test-store.ts';

const { store, shopper } = await testStore();

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
  const response = await shopper.send('GET', `/api/segments${query}`);
  return v.parse(segmentResponse, response.json());
}

function segmentToken(): string {
  return shopper.cookie('vtex_segment');
}

describe('GET /api/segments', () => {
  it('returns the fields in the order that was seen, the optional ones only with a value', async () => {
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

  it('returns the segment of the session, and sets a lost cookie again', async () => {
    await createSession(shopper, { utm_source: 'newsletter' });
    const cookie = shopper.cookieHeader('/').replace(/vtex_segment=[^;]+;?/, '');
    const response = await shopper.send('GET', '/api/segments', { headers: { cookie } });
    expect(response.json()).toMatchObject({ utm_source: 'newsletter' });
    expect(response.setCookies).toEqual([expect.stringMatching(/^vtex_segment=/)]);
  });

  it('sends no Set-Cookie when its switch is off', async () => {
    await createSession(shopper);
    store.configure({ segmentsSetCookie: false });
    expect((await shopper.send('GET', '/api/segments')).setCookies).toEqual([]);
  });

  it('applies overrides to the response and the cookie, not to the session', async () => {
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

  it('returns an anonymous segment without a session, and creates no session', async () => {
    const response = await shopper.send('GET', '/api/segments');
    expect(response.json()).toMatchObject({ channel: '1', cultureInfo: 'pt-BR' });
    expect(response.setCookies.map((line) => line.split('=')[0])).toEqual(['vtex_segment']);
  });
});

describe('segment token', () => {
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

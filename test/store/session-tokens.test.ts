import { decodeJwt, decodeProtectedHeader } from 'jose';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type SampleStore, startSampleStore } from './sample-store.ts';
import { createSession, editSession, readSession, tokensResponse } from './test-readings.ts';
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

it('creates a session and hands out both cookies as the platform does', async () => {
  const answer = await shopper.send('POST', '/api/sessions', { body: {} });
  expect(answer.status).toBe(201);
  const { sessionToken, segmentToken } = v.parse(tokensResponse, answer.json());
  const [session = '', segment = ''] = answer.setCookies;
  expect(session).toContain(`vtex_session=${sessionToken};`);
  expect(segment).toContain(`vtex_segment=${segmentToken};`);
  for (const line of [session, segment]) {
    expect(line).toMatch(/; Path=\/; HttpOnly$/);
    expect(line).not.toMatch(/Domain|SameSite|Secure/);
    const expires = Date.parse(/Expires=([^;]+)/.exec(line)?.[1] ?? '');
    expect(Math.abs(expires - Date.now() - 5 * 24 * 3600 * 1000)).toBeLessThan(5000);
  }
});

it('signs a token with the claims of real ones, that points to the session', async () => {
  const answer = await shopper.send('POST', '/api/sessions', { body: {} });
  const { sessionToken } = v.parse(tokensResponse, answer.json());
  expect(decodeProtectedHeader(sessionToken)).toMatchObject({
    alg: 'ES256',
    typ: 'jwt',
    kid: expect.any(String),
  });
  const claims = decodeJwt(sessionToken);
  expect(claims).toMatchObject({
    'account.id': [],
    version: 2,
    account: 'samplestore',
    sub: 'session',
    iss: 'session/data-signer',
    jti: expect.any(String),
  });
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(5 * 24 * 3600);
  expect((await readSession(shopper)).id).toBe(claims.id);
});

it.each([
  ['secure', '; HttpOnly; Secure'],
  ['partitioned', '; HttpOnly; Secure; SameSite=None; Partitioned'],
] as const)('marks the cookies %s with the switch', async (cookieFlags, ending) => {
  store.configure({ cookieFlags });
  const { setCookies } = await shopper.send('POST', '/api/sessions', { body: {} });
  expect(setCookies.filter((line) => !line.endsWith(ending))).toEqual([]);
});

it.each([
  ['joined', 1, /vtex_session=.*, vtex_segment=/],
  ['other-domain', 2, /; Domain=vtexcommercestable\.com\.br$/],
] as const)(
  'sends cookies that no browser keeps, with the switch %s',
  async (cookieDelivery, lines, like) => {
    store.configure({ cookieDelivery });
    const { setCookies } = await shopper.send('POST', '/api/sessions', { body: {} });
    expect(setCookies).toHaveLength(lines);
    expect(setCookies.filter((line) => !like.test(line))).toEqual([]);
  },
);

it('pads its segment tokens with the switch, and reads them so', async () => {
  store.configure({ paddedTokens: true });
  // Of three lengths in a row two need padding.
  await createSession(shopper);
  const tokens = [];
  for (const utm_source of ['a', 'ab', 'abc']) {
    await editSession(shopper, { utm_source });
    tokens.push(shopper.cookie('vtex_segment'));
  }
  expect(tokens.filter((token) => token.endsWith('=')).length).toBe(2);
  expect(tokens.filter((token) => token.length % 4 !== 0)).toEqual([]);
});

it('has the language of the administration in each segment, with the switch', async () => {
  store.configure({ adminCultureInfo: true });
  expect(await createSession(shopper)).toMatchObject({ admin_cultureInfo: 'pt-BR' });
});

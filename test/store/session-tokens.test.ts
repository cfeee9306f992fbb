import { decodeJwt, decodeProtectedHeader } from 'jose';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { createSession, editSession, readSession, tokensResponse } from './session-requests.ts';
import { testStore } from './test-store.ts';

const { store, shopper } = await testStore();

it('new session: sets both cookies as the platform does', async () => {
  const response = await shopper.send('POST', '/api/sessions', { body: {} });
  expect(response.status).toBe(201);
  const { sessionToken, segmentToken } = v.parse(tokensResponse, response.json());
  const [session = '', segment = ''] = response.setCookies;
  expect(session).toContain(`vtex_session=${sessionToken};`);
  expect(segment).toContain(`vtex_segment=${segmentToken};`);
  for (const line of [session, segment]) {
    expect(line).toMatch(/; Path=\/; HttpOnly$/);
    expect(line).not.toMatch(/Domain|SameSite|Secure/);
    const expires = Date.parse(/Expires=([^;]+)/.exec(line)?.[1] ?? '');
    expect(Math.abs(expires - Date.now() - 5 * 24 * 3600 * 1000)).toBeLessThan(5000);
  }
});

it('session token: is signed, and has the claims of real ones and the session’s id', async () => {
  const response = await shopper.send('POST', '/api/sessions', { body: {} });
  const { sessionToken } = v.parse(tokensResponse, response.json());
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
] as const)('switch cookieFlags %s: adds the attributes to both cookies', async (cookieFlags, ending) => {
  store.configure({ cookieFlags });
  const { setCookies } = await shopper.send('POST', '/api/sessions', { body: {} });
  expect(setCookies.filter((line) => !line.endsWith(ending))).toEqual([]);
});

it.each([
  ['joined', 1, /vtex_session=.*, vtex_segment=/],
  ['other-domain', 2, /; Domain=vtexcommercestable\.com\.br$/],
] as const)(
  'switch cookieDelivery %s: sends cookies of which no browser keeps both',
  async (cookieDelivery, lines, like) => {
    store.configure({ cookieDelivery });
    const { setCookies } = await shopper.send('POST', '/api/sessions', { body: {} });
    expect(setCookies).toHaveLength(lines);
    expect(setCookies.filter((line) => !like.test(line))).toEqual([]);
  },
);

it('switch paddedTokens: pads segment tokens, and reads them', async () => {
  store.configure({ paddedTokens: true });
  // Of three consecutive lengths two need padding.
  await createSession(shopper);
  const tokens = [];
  for (const utm_source of ['a', 'ab', 'abc']) {
    await editSession(shopper, { utm_source });
    tokens.push(shopper.cookie('vtex_segment'));
  }
  expect(tokens.filter((token) => token.endsWith('=')).length).toBe(2);
  expect(tokens.filter((token) => token.length % 4 !== 0)).toEqual([]);
});

it('switch adminCultureInfo: adds the language of the administration to each segment', async () => {
  store.configure({ adminCultureInfo: true });
  expect(await createSession(shopper)).toMatchObject({ admin_cultureInfo: 'pt-BR' });
});

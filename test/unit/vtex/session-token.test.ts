import { describe, expect, it } from 'vitest';
import { decodeSessionToken } from '../../../src/vtex/session-token.ts';
import { sampleClaims, sessionToken } from './sample-tokens.ts';

describe('the session token', () => {
  it('has header and claims as they are', () => {
    const token = decodeSessionToken(sessionToken());
    expect(token?.header).toEqual({ alg: 'ES256', kid: 'C0FFEE00-0000-4000-8000-000000000000', typ: 'jwt' });
    expect(token?.claims).toEqual(sampleClaims);
  });

  it('has its times in seconds', () => {
    const token = decodeSessionToken(sessionToken());
    expect(token?.issuedAt).toEqual(new Date(sampleClaims.iat * 1000));
    expect(token?.expiresAt).toEqual(new Date(sampleClaims.exp * 1000));
    expect(token?.expiresAt?.getTime()).toBe(Date.UTC(2026, 8, 26, 14, 13, 20));
  });

  it('is decoded even after it has expired', () => {
    expect(decodeSessionToken(sessionToken({ exp: 1 }))?.expiresAt).toEqual(new Date(1000));
  });

  it('has the claims of older tokens, where account.id is text', () => {
    const claims = {
      ...sampleClaims,
      'account.id': '00000000-1111-4222-8333-444444444444',
      account: 'session',
    };
    expect(decodeSessionToken(sessionToken(claims))?.claims).toEqual(claims);
  });

  it.each([[undefined], ['1790000000'], [null], [1e300]])('has no time where the claim is %j', (exp) => {
    const token = decodeSessionToken(sessionToken({ iat: exp, exp }));
    expect(token).toMatchObject({ issuedAt: null, expiresAt: null });
  });

  it.each([
    ['an empty text', ''],
    ['a text', 'vtex_session'],
    ['two parts that are not JSON', 'abc.def'],
    ['claims that are not an object', `${sessionToken().split('.')[0]}.WzFd.x`],
    ['a header that is not JSON', `***.${sessionToken().split('.')[1]}.x`],
  ])('is null for %s', (_, token) => {
    expect(decodeSessionToken(token)).toBeNull();
  });
});

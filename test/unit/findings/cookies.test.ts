import { base64url } from 'jose';
import { describe, expect, it } from 'vitest';
import { otherSession } from '../../../src/findings/other-session.ts';
import { segmentCookieDiffers } from '../../../src/findings/segment-cookie-differs.ts';
import { sessionExpired } from '../../../src/findings/session-expired.ts';
import { severalCampaigns } from '../../../src/findings/several-campaigns.ts';
import { severalCookies } from '../../../src/findings/several-cookies.ts';
import type { Json } from '../../../src/vtex/json.ts';
import type { StoreCookie } from '../../../src/vtex/store-cookie.ts';
import { sampleClaims, sessionToken } from '../vtex/sample-tokens.ts';
import { contextOf } from './context.ts';

describe('other session', () => {
  it('is found where vtex_session names another session than the one that was returned', () => {
    const session = sessionToken({ id: 'another-session' });
    expect(otherSession.check(contextOf({ tokens: { session } }))).not.toBeNull();
  });

  it.each([
    ['the token names this one', { session: sessionToken({ id: 'a-session' }) }],
    ['the token has no id', { session: sessionToken({}) }],
    ['the cookie is not a token', { session: 'opaque' }],
    ['there is no cookie', {}],
  ])('is not found where %s', (_, tokens) => {
    expect(otherSession.check(contextOf({ tokens }))).toBeNull();
  });
});

describe('session expired', () => {
  const tokens = { session: sessionToken() };
  const expiry = sampleClaims.exp * 1_000;

  it('is found from the time of expiry on', () => {
    expect(sessionExpired.check(contextOf({ tokens, now: expiry - 1 }))).toBeNull();
    expect(sessionExpired.check(contextOf({ tokens, now: expiry }))).not.toBeNull();
  });

  it('is not found where the token has no expiry', () => {
    const now = Number.MAX_SAFE_INTEGER;
    expect(sessionExpired.check(contextOf({ tokens: { session: sessionToken({}) }, now }))).toBeNull();
    expect(sessionExpired.check(contextOf({ now }))).toBeNull();
  });
});

describe('segment cookie differs', () => {
  const tokenOf = (segment: object) => base64url.encode(JSON.stringify(segment));
  const segment = new Map([['channel', '1']]);

  it('names the fields that differ', () => {
    const tokens = { segment: tokenOf({ channel: '2', utm_source: 'x' }) };
    expect(segmentCookieDiffers.check(contextOf({ segment, tokens }))?.evidence).toEqual({
      fields: ['channel', 'utm_source'],
    });
  });

  it('is not found where both are the same, or the cookie cannot be decoded', () => {
    const same = { segment: tokenOf({ channel: '1', regionId: null }) };
    expect(segmentCookieDiffers.check(contextOf({ segment, tokens: same }))).toBeNull();
    expect(segmentCookieDiffers.check(contextOf({ segment, tokens: { segment: 'opaque' } }))).toBeNull();
    expect(segmentCookieDiffers.check(contextOf({ segment }))).toBeNull();
  });

  it('is not found where the same comes in another form', () => {
    const given = new Map<string, Json>([
      ['channel', 1],
      ['campaigns', ['a', 'b']],
    ]);
    const tokens = { segment: tokenOf({ channel: '1', campaigns: 'a,b' }) };
    expect(segmentCookieDiffers.check(contextOf({ segment: given, tokens }))).toBeNull();
  });
});

describe('several campaigns', () => {
  it.each<[Json, number | null]>([
    ['a,b', 2],
    ['a, ,b,c', 3],
    ['a,', null],
    ['', null],
    [null, null],
    [7, null],
    [['a', 'b'], 2],
    [[{ id: 'a' }, { id: 'b' }], 2],
    [['a'], null],
    [[], null],
  ])('campaigns %j: %j', (campaigns, count) => {
    const finding = severalCampaigns.check(contextOf({ segment: new Map([['campaigns', campaigns]]) }));
    expect(finding?.words ?? null).toEqual(count && [count]);
  });
});

describe('several cookies', () => {
  const cookie = (name: string, path: string): StoreCookie => ({
    ...{ name, path, value: 'v', domain: 'store.example', hostOnly: true, httpOnly: true, secure: true },
    ...{ sameSite: 'lax', expiresAt: null, partition: null },
  });

  it('counts the cookies with one name that are sent to the store together', () => {
    const cookies = [cookie('vtex_session', '/'), cookie('vtex_session', '/pt'), cookie('vtex_segment', '/')];
    const finding = severalCookies.check(contextOf({ cookies, rootPath: '/pt' }));
    expect(finding?.evidence.several).toEqual([
      { name: 'vtex_session', count: 2, places: ['store.example/pt', 'store.example/'] },
    ]);
    expect(finding?.variant).toBe('at');
  });

  it('counts without access what the request carried', () => {
    const cookieNames = ['vtex_session', 'vtex_segment', 'other', 'other', 'vtex_segment'];
    const finding = severalCookies.check(contextOf({ cookieNames }));
    expect(finding?.evidence.several).toEqual([{ name: 'vtex_segment', count: 2, places: [] }]);
    expect(finding?.variant).toBe('unknown');
  });

  it('is not found where the other one is sent to another binding, or the cookies are unknown', () => {
    const cookies = [cookie('vtex_session', '/'), cookie('vtex_session', '/pt')];
    expect(severalCookies.check(contextOf({ cookies }))).toBeNull();
    expect(severalCookies.check(contextOf({ cookies: null }))).toBeNull();
  });
});

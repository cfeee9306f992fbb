import { describe, expect, it } from 'vitest';
import { impersonationNotTaken } from '../../../src/findings/impersonation-not-taken.ts';
import { keyNotKept } from '../../../src/findings/key-not-kept.ts';
import { keyWrittenOver } from '../../../src/findings/key-written-over.ts';
import { loginWithoutProfile } from '../../../src/findings/login-without-profile.ts';
import { privateTradePolicy } from '../../../src/findings/private-trade-policy.ts';
import { segmentCookieLarge } from '../../../src/findings/segment-cookie-large.ts';
import { segmentCookieTooLarge } from '../../../src/findings/segment-cookie-too-large.ts';
import { sessionAppFailed } from '../../../src/findings/session-app-failed.ts';
import { sessionEndsSoon } from '../../../src/findings/session-ends-soon.ts';
import type { StoreFailure } from '../../../src/vtex/store-error.ts';
import { sampleClaims, sessionToken } from '../vtex/sample-tokens.ts';
import { contextOf, editOf, sessionOf } from './context.ts';

const customer = 'vtex-impersonated-customer-email';

describe('impersonation not taken', () => {
  const check = (namespaces: Parameters<typeof sessionOf>[0]) =>
    impersonationNotTaken.check(contextOf({ session: sessionOf(namespaces) }));

  it('is found where a customer was asked for and none was loaded', () => {
    expect(check({ public: { [customer]: 'ana@example.com' } })?.wayOut).toEqual({
      kind: 'set',
      key: customer,
      to: '',
    });
  });

  it('is not found where one was, or none was asked for', () => {
    const asked = { public: { [customer]: 'ana@example.com' } };
    expect(check({ ...asked, profile: { id: 'p1' } })).toBeNull();
    expect(check({ ...asked, impersonate: { storeUserId: 'u1' } })).toBeNull();
    expect(check({ public: { [customer]: '' } })).toBeNull();
  });
});

describe('login without profile', () => {
  const cookieNames = ['vtex_session', 'VtexIdclientAutCookie_store'];
  const check = (
    namespaces: Parameters<typeof sessionOf>[0],
    names: readonly string[] | null = cookieNames,
  ) => loginWithoutProfile.check(contextOf({ session: sessionOf(namespaces), cookieNames: names }));

  it('is found where the session knows no login', () => {
    expect(check({})).not.toBeNull();
    expect(check({ profile: { isAuthenticated: 'false', email: 'ana@example.com' } })).not.toBeNull();
  });

  it('is not found where it does, or there is no login cookie', () => {
    expect(check({ profile: { isAuthenticated: 'true' } })).toBeNull();
    expect(check({ impersonate: { storeUserId: 'u1' } })).toBeNull();
    expect(check({}, ['vtex_session', 'VtexIdclientAutCookie'])).toBeNull();
    expect(check({}, null)).toBeNull();
  });
});

describe('keys of the last edit', () => {
  const sent = new Map([
    ['utm_source', 'a'],
    ['utm_campaign', 'b'],
  ]);
  const after = sessionOf({ public: { utm_source: 'a' } });
  const lastEdit = editOf({ sent, taken: ['utm_source'], lost: ['utm_campaign'], session: after });

  it('those not kept can be sent again', () => {
    expect(keyNotKept.check(contextOf({ lastEdit }))?.wayOut).toEqual({
      kind: 'send',
      keys: ['utm_campaign'],
    });
    expect(keyNotKept.check(contextOf({ lastEdit: editOf() }))).toBeNull();
  });

  it('those that were kept and are others now were written over', () => {
    const session = sessionOf({ public: { utm_source: 'page' } });
    expect(keyWrittenOver.check(contextOf({ lastEdit, session }))?.differences).toEqual([
      { path: ['public', 'utm_source'], one: 'a', other: 'page' },
    ]);
    expect(keyWrittenOver.check(contextOf({ lastEdit, session: after }))).toBeNull();
  });

  it('one that was kept in another form was not written over', () => {
    const now = sessionOf({ public: { geoCoordinates: '-46.6,-23.5' } });
    const edit = editOf({
      sent: new Map([['geoCoordinates', '-46.60, -23.5']]),
      taken: ['geoCoordinates'],
      session: now,
    });
    expect(keyWrittenOver.check(contextOf({ lastEdit: edit, session: now }))).toBeNull();
  });
});

describe('the cookie vtex_segment', () => {
  const found = (length: number) => {
    const context = contextOf({ tokens: { segment: 'x'.repeat(length - 'vtex_segment'.length) } });
    return [segmentCookieLarge, segmentCookieTooLarge]
      .filter((rule) => rule.check(context))
      .map(({ id }) => id);
  };

  it.each([
    [3_600, []],
    [3_601, ['segment-cookie-large']],
    [4_096, ['segment-cookie-large']],
    [4_097, ['segment-cookie-too-large']],
  ])('of %i bytes: %j', (length, ids) => {
    expect(found(length)).toEqual(ids);
  });

  it('that a browser did not keep is as long as the segment', () => {
    const segment = new Map([['facets', 'f=1;'.repeat(1_000)]]);
    const form = new Map([['facets', 'f=1;']]);
    expect(segmentCookieTooLarge.check(contextOf({ segment, form }))?.wayOut).toEqual({
      kind: 'set',
      key: 'facets',
      to: '',
    });
  });
});

describe('session ends soon', () => {
  const expiry = sampleClaims.exp * 1_000;
  const words = (left: number) =>
    sessionEndsSoon.check(contextOf({ tokens: { session: sessionToken() }, now: expiry - left }))?.words ??
    null;

  it.each([
    [3_600_001, null],
    [3_600_000, [60]],
    [30_000, [1]],
    [0, null],
  ])('%i ms before: %j', (left, expected) => {
    expect(words(left)).toEqual(expected);
  });
});

it('private trade policy: is found where the segment says so', () => {
  const check = (channelPrivacy: string) =>
    privateTradePolicy.check(
      contextOf({ segment: new Map(Object.entries({ channel: '3', channelPrivacy })) }),
    );
  expect(check('private')?.words).toEqual(['3']);
  expect(check('public')).toBeNull();
});

it('session app failed: names the app that the response names', () => {
  const failure = (message: string): StoreFailure => ({
    ...{ kind: 'status', status: 502, headers: {}, retryAt: null },
    body: JSON.stringify({ message }),
  });
  const named = 'App vtex.rnb-session failed, resulting in an error building the session';
  expect(sessionAppFailed.check(contextOf({ failure: failure(named) }))?.words).toEqual(['vtex.rnb-session']);
  expect(sessionAppFailed.check(contextOf({ failure: failure('Bad gateway') }))).toBeNull();
  expect(sessionAppFailed.check(contextOf({ failure: { kind: 'offline' } }))).toBeNull();
});

import { describe, expect, it } from 'vitest';
import type { FindingContext } from '../../../src/findings/finding.ts';
import { noSessionManager } from '../../../src/findings/no-session-manager.ts';
import { pageChannelUnread } from '../../../src/findings/page-channel-unread.ts';
import { pageSessionDiffers } from '../../../src/findings/page-session-differs.ts';
import { pageStorageRefused } from '../../../src/findings/page-storage-refused.ts';
import { pageWillWriteOver } from '../../../src/findings/page-will-write-over.ts';
import type { Json, JsonObject } from '../../../src/vtex/json.ts';
import type { PageSession } from '../../../src/vtex/page-session.ts';
import { noSignals } from '../no-signals.ts';
import { contextOf, sessionOf } from './context.ts';

const members = {
  locale: 'pt-BR',
  country: 'BRA',
  channel: '{"salesChannel":"1","regionId":"v2.A"}',
  postalCode: '01310-100',
  geoCoordinates: { latitude: -23.56, longitude: -46.65 },
  currency: { code: 'BRL', symbol: 'R$' },
};
const pageOf = (given: JsonObject = {}, source: PageSession['from'] = 'live'): PageSession => ({
  members: { ...members, ...given },
  from: source,
});
const sound: Partial<FindingContext> = {
  pageSession: pageOf(),
  session: sessionOf({
    public: { locale: 'pt-BR', country: 'BRA', postalCode: '01310100', geoCoordinates: '-46.650,-23.56' },
    store: { channel: '1' },
  }),
  segment: new Map<string, Json>([
    ['channel', 1],
    ['regionId', 'v2.A'],
    ['currencyCode', 'BRL'],
  ]),
};

describe('the page’s session differs', () => {
  const differing = (given: Partial<FindingContext>) =>
    pageSessionDiffers.check(contextOf({ ...sound, ...given }));

  it('is not found where both mean the same, nor while they are not read together', () => {
    expect(differing({})).toBeNull();
    expect(differing({ pageSession: pageOf({ country: 'USA' }), readTogether: false })).toBeNull();
    expect(differing({ pageSession: null })).toBeNull();
  });

  it('names what differs, with the values of either side to apply', () => {
    const pageSession = pageOf({
      country: 'USA',
      postalCode: null,
      channel: '{"salesChannel":"2","regionId":"v2.A"}',
    });
    expect(differing({ pageSession })).toMatchObject({
      words: [['sc', 'country', 'postalCode']],
      wayOut: { kind: 'apply', as: 'page', keys: { sc: '2', country: 'USA', postalCode: '' } },
      otherWayOut: {
        kind: 'apply',
        as: 'platform',
        keys: { sc: '1', country: 'BRA', postalCode: '01310100' },
      },
    });
  });

  it('offers no way to change a page whose code keeps no session, nor to give it what it cannot have', () => {
    expect(differing({ pageSession: pageOf({ country: 'USA' }, 'stored') })).toMatchObject({
      wayOut: { as: 'page' },
      otherWayOut: null,
    });
    const here = { country: 'BRA', postalCode: '01310100', geoCoordinates: '-46.650,-23.56' };
    const session = sessionOf({ public: { ...here, locale: 'not_one' }, store: { channel: '1' } });
    expect(differing({ session })).toMatchObject({ words: [['locale']], otherWayOut: null });
    const placeless = sessionOf({
      public: { ...here, country: '', locale: 'es-AR' },
      store: { channel: '1' },
    });
    expect(differing({ session: placeless })?.otherWayOut).toMatchObject({ keys: { locale: 'es-AR' } });
  });

  it('is not found where the platform has no language: older versions of FastStore send none', () => {
    const here = { country: 'BRA', postalCode: '01310100', geoCoordinates: '-46.650,-23.56' };
    expect(differing({ session: sessionOf({ public: here, store: { channel: '1' } }) })).toBeNull();
  });

  it('takes a number for a trade policy, and the public key where the store has none', () => {
    const here = { country: 'BRA', postalCode: '01310100', geoCoordinates: '-46.650,-23.56', sc: 1 };
    const pageSession = pageOf({ channel: '{"salesChannel":"2","regionId":"v2.A"}' });
    for (const store of [{ channel: 1 }, { channel: '' }])
      expect(differing({ pageSession, session: sessionOf({ public: here, store }) })).toMatchObject({
        words: [['sc']],
        otherWayOut: { keys: { sc: '1' } },
      });
    const { sc: _, ...without } = here;
    expect(differing({ session: sessionOf({ public: { ...without, locale: 'pt-BR' } }) })).toBeNull();
    expect(differing({ pageSession, session: null, hasApi: false })?.otherWayOut).toMatchObject({
      keys: { sc: '1' },
    });
  });

  it('is found where coordinates cannot be read on one side', () => {
    expect(differing({ pageSession: pageOf({ geoCoordinates: null }) })).toMatchObject({
      words: [['geoCoordinates']],
    });
  });

  it('has the page validate where it lags behind in what it takes over', () => {
    const segment = new Map<string, Json>([...(sound.segment ?? []), ['regionId', 'v2.B']]);
    expect(differing({ segment })).toMatchObject({
      words: [['regionId']],
      wayOut: null,
      otherWayOut: { as: 'platform', keys: { sc: '1' } },
      about: { place: 'segment.regionId' },
    });
  });

  it('compares with the segment alone where the host has no Session Manager', () => {
    const pageSession = pageOf({ channel: '{"salesChannel":"2","regionId":"v2.A"}', country: 'USA' });
    expect(differing({ pageSession, session: null, hasApi: false })).toMatchObject({ words: [['sc']] });
  });
});

describe('the page will write over', () => {
  const form = new Map([['sc', '2']]);
  const check = (pageSession: PageSession | null, pending: ReadonlyMap<string, Json> = form) =>
    pageWillWriteOver.check(contextOf({ ...sound, pageSession, form: pending }));

  it('is found for what is pending and goes to the platform alone', () => {
    expect(check(pageOf({}, 'stored'))).toMatchObject({ words: [['sc']], about: { place: 'public.sc' } });
    expect(check(pageOf(), new Map([['locale', 'pt_BR']]))).toMatchObject({ words: [['locale']] });
  });

  it('is not found for what goes through the page, what is not pending, or what the page has, too', () => {
    expect(check(pageOf())).toBeNull();
    expect(
      check(
        pageOf({}, 'stored'),
        new Map([
          ['locale', 'pt-BR'],
          ['utm_source', 'x'],
        ]),
      ),
    ).toBeNull();
    expect(check(pageOf({ channel: '{"salesChannel":"2"}' }, 'stored'))).toBeNull();
    expect(check(null)).toBeNull();
  });

  it('is not found for what is empty in the page, which the page does not send', () => {
    const typed = new Map([['postalCode', '22250-040']]);
    expect(check(pageOf({ postalCode: null }, 'stored'), typed)).toBeNull();
    expect(check(pageOf({}, 'stored'), typed)).toMatchObject({ words: [['postalCode']] });
    expect(check(pageOf({ channel: '{}' }, 'stored'))).toMatchObject({ words: [['sc']] });
  });
});

describe('the channel of a page', () => {
  it.each([
    ['', 'rejected', '""'],
    [null, 'rejected', 'null'],
    ['{"salesChannel"', 'rejected', '{"salesChannel"'],
    ['1', 'bare', '1'],
  ])('%j is %s', (channel, variant, word) => {
    const context = contextOf({ ...sound, pageSession: pageOf({ channel }) });
    expect(pageChannelUnread.check(context)).toMatchObject({
      variant,
      words: [word],
      wayOut: { kind: 'apply', as: 'platform', keys: { sc: '1' } },
    });
    expect(pageSessionDiffers.check(context)).toBeNull();
  });

  it('can become the platform’s trade policy as the segment has it, a number', () => {
    const session = sessionOf({ store: { channel: '' } });
    const pageSession = pageOf({ channel: '' });
    expect(pageChannelUnread.check(contextOf({ ...sound, session, pageSession }))?.wayOut).toMatchObject({
      keys: { sc: '1' },
    });
  });

  it('is sound as FastStore writes it', () => {
    expect(pageChannelUnread.check(contextOf(sound))).toBeNull();
    expect(pageChannelUnread.check(contextOf())).toBeNull();
  });
});

it('storage that is refused: says whether the page’s session is read nevertheless', () => {
  const page = { ...noSignals, found: ['VTEX_METADATA'] };
  const check = (given: Partial<FindingContext>) =>
    pageStorageRefused.check(contextOf({ page, ...given }))?.variant;
  expect(check({ isPageStorageRefused: true })).toBe('unread');
  expect(check({ isPageStorageRefused: true, pageSession: pageOf() })).toBe('unkept');
  expect(check({ pageSession: pageOf() })).toBeUndefined();
  expect(check({ isPageStorageRefused: true, page: noSignals })).toBeUndefined();
});

it('no Session Manager: names the hosts where it may be', () => {
  const check = (given: Partial<FindingContext>) =>
    noSessionManager.check(contextOf({ hasApi: false, ...given }));
  expect(check({ page: { ...noSignals, account: 'acme' } })?.words).toEqual([
    ['secure.store.example', 'acme.myvtex.com'],
  ]);
  expect(check({ origin: 'http://localhost' })?.variant).toBe('unnamed');
  expect(check({ hasApi: true })).toBeNull();
});

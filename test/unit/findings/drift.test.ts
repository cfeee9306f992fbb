import { base64url } from 'jose';
import { describe, expect, it } from 'vitest';
import { addressUtmDiffers } from '../../../src/findings/address-utm-differs.ts';
import { currencyDiffers } from '../../../src/findings/currency-differs.ts';
import { facetsHashesOld } from '../../../src/findings/facets-hashes-old.ts';
import { pageOutdated } from '../../../src/findings/page-outdated.ts';
import { segmentDiffersFromSession } from '../../../src/findings/segment-differs-from-session.ts';
import type { Json } from '../../../src/vtex/json.ts';
import type { PageSignals } from '../../../src/vtex/page-signals.ts';
import { noSignals } from '../no-signals.ts';
import { contextOf, editOf, sessionOf } from './context.ts';

const tokenOf = (segment: object) => base64url.encode(JSON.stringify(segment));
const pageOf = (given: Partial<PageSignals>): PageSignals => ({
  ...noSignals,
  ...given,
});
const segment = new Map<string, Json>([
  ['channel', '1'],
  ['currencyCode', 'BRL'],
]);

describe('page outdated', () => {
  const page = pageOf({ segmentToken: tokenOf({ channel: '2', currencyCode: 'BRL' }) });

  it('has the fields that differ, with both values', () => {
    expect(pageOutdated.check(contextOf({ page, segment }))).toMatchObject({
      words: [['channel']],
      differences: [{ path: ['segment', 'channel'], one: '2', other: '1' }],
      wayOut: { kind: 'reload' },
    });
  });

  it('is said by the status line after an edit that changed the segment', () => {
    const inStatusLine = (changedFields: number) =>
      pageOutdated.check(contextOf({ page, segment, lastEdit: editOf({ changedFields }) }))?.inStatusLine;
    expect(inStatusLine(1)).toBe(true);
    expect(inStatusLine(0)).toBeUndefined();
  });

  it('is not found where both mean the same, or the page has no token that can be decoded', () => {
    const same = pageOf({ segmentToken: tokenOf({ channel: 1, currencyCode: 'BRL', facets: '' }) });
    expect(pageOutdated.check(contextOf({ page: same, segment }))).toBeNull();
    expect(pageOutdated.check(contextOf({ page: pageOf({ segmentToken: 'opaque' }), segment }))).toBeNull();
    expect(pageOutdated.check(contextOf({ page: pageOf({}), segment }))).toBeNull();
  });
});

describe('currency differs', () => {
  const check = (page: Partial<PageSignals>) =>
    currencyDiffers.check(contextOf({ page: pageOf(page), segment }));

  it('is found, but not where the page is outdated in that', () => {
    expect(check({ currency: 'USD' })?.words).toEqual(['USD', 'BRL']);
    expect(check({ currency: 'USD', segmentToken: tokenOf({ currencyCode: 'BRL' }) })).not.toBeNull();
    expect(check({ currency: 'USD', segmentToken: tokenOf({ currencyCode: 'USD' }) })).toBeNull();
    expect(check({ currency: 'BRL' })).toBeNull();
    expect(check({})).toBeNull();
  });
});

describe('segment differs from session', () => {
  const session = sessionOf({
    store: { channel: 1, currencyCode: 'BRL' },
    rnb: { campaigns: '' },
    profile: { priceTables: 'vip,gold' },
    public: { utmi_cp: 'x' },
  });
  const fields = (values: Readonly<Record<string, Json>>, given = {}) =>
    segmentDiffersFromSession.check(
      contextOf({ session, segment: new Map(Object.entries(values)), ...given }),
    )?.words?.[0] ?? null;
  const sound = { channel: '1', currencyCode: 'BRL', campaigns: null, priceTables: 'vip,gold' };

  it('names the fields that are not what the platform copies', () => {
    expect(fields({ ...sound, channel: '2', priceTables: 'vip' })).toEqual(['channel', 'priceTables']);
  });

  it('is not found in a sound session, nor where both were read at different times', () => {
    expect(fields(sound)).toBeNull();
    expect(fields({ ...sound, channel: '2' }, { readTogether: false })).toBeNull();
  });

  it('says nothing of a namespace that the session does not have, nor of what is only inferred', () => {
    expect(fields({ ...sound, regionId: 'v2.1', facets: 'a=b;', utmi_campaign: 'other' })).toBeNull();
  });
});

describe('address UTM differs', () => {
  const session = sessionOf({ public: { utm_source: 'black+friday', utm_campaign: 'x' } });
  const names = (search: string) =>
    addressUtmDiffers.check(contextOf({ page: pageOf({ utms: search }), session }))?.words?.[0] ?? null;

  it('names the parameters that the session has otherwise or not at all', () => {
    expect(names('?utm_source=black%20friday&utm_campaign=y&utm_medium=cpc')).toEqual([
      'utm_campaign',
      'utm_medium',
    ]);
    expect(names('?utm_source=black+friday')).toBeNull();
    expect(names('')).toBeNull();
  });
});

describe('facets hashes old', () => {
  const facets = (hash: string) => new Map([['facets', `zip-code=1;deliveryZonesHash=${hash};`]]);
  const session = sessionOf({});
  const minutes = (at: number) => at * 60_000;
  const history = [
    { at: minutes(0), session, segment: facets('a') },
    { at: minutes(10), session, segment: facets('b') },
    { at: minutes(20), session, segment: facets('b') },
  ];
  const check = (now: number, hash = 'b') =>
    facetsHashesOld.check(contextOf({ segment: facets(hash), history, now: minutes(now) }))?.words ?? null;

  it('is found once the same hashes were seen for 30 minutes', () => {
    expect(check(39)).toBeNull();
    expect(check(40)).toEqual([30]);
    expect(check(55)).toEqual([45]);
  });

  it('is not found of facets without hashes', () => {
    const plain = new Map([['facets', 'zip-code=1;country=BRA;']]);
    expect(facetsHashesOld.check(contextOf({ segment: plain, history: [], now: minutes(90) }))).toBeNull();
  });
});

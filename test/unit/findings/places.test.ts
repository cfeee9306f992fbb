import { describe, expect, it } from 'vitest';
import { coordinatesOfOldPlace } from '../../../src/findings/coordinates-of-old-place.ts';
import { countryNotAlpha3 } from '../../../src/findings/country-not-alpha-3.ts';
import type { FindingContext } from '../../../src/findings/finding.ts';
import { latitudeOutOfRange } from '../../../src/findings/latitude-out-of-range.ts';
import { noSeller } from '../../../src/findings/no-seller.ts';
import { regionMissing } from '../../../src/findings/region-missing.ts';
import { regionNeedsLogin } from '../../../src/findings/region-needs-login.ts';
import { regionUnknownToStore } from '../../../src/findings/region-unknown-to-store.ts';
import type { Json } from '../../../src/vtex/json.ts';
import { contextOf, sessionOf } from './context.ts';

const formOf = (form: Readonly<Record<string, Json>>) => new Map(Object.entries(form));

describe('country not alpha-3', () => {
  it.each([
    ['BR', 'BRA'],
    ['bra', 'BRA'],
    ['Brasil', null],
  ])('%j: sets %j', (country, to) => {
    expect(countryNotAlpha3.check(contextOf({ form: formOf({ country }) }))?.wayOut).toEqual(
      to && { kind: 'set', key: 'country', to },
    );
  });

  it.each(['BRA', '', null])('is not found: %j', (country) => {
    expect(countryNotAlpha3.check(contextOf({ form: formOf({ country }) }))).toBeNull();
  });
});

describe('latitude out of range', () => {
  it.each<[string, string | null]>([
    ['25.76,-120.19', '-120.19,25.76'],
    ['25.76,-190.19', null],
    ['125.76,-120.19', null],
  ])('%j: sets %j', (geoCoordinates, to) => {
    const found = latitudeOutOfRange.check(contextOf({ form: formOf({ geoCoordinates }) }));
    expect(found).not.toBeNull();
    expect(found?.wayOut ?? null).toEqual(to && { kind: 'set', key: 'geoCoordinates', to });
  });

  it.each(['-46.65,-23.56', '', 'x'])('is not found: %j', (geoCoordinates) => {
    expect(latitudeOutOfRange.check(contextOf({ form: formOf({ geoCoordinates }) }))).toBeNull();
  });
});

describe('coordinates of the old place', () => {
  const old = { postalCode: '01310-100', geoCoordinates: '-46.65,-23.56' };
  const session = sessionOf({ public: old });

  it('is found where another postal code was typed, or the page has written one', () => {
    const form = formOf({ ...old, postalCode: '22250-040' });
    expect(coordinatesOfOldPlace.check(contextOf({ form, session }))?.wayOut).toEqual({
      kind: 'set',
      key: 'geoCoordinates',
      to: '',
    });
    const now = sessionOf({ public: { ...old, postalCode: '22250-040' } });
    const history = [
      { at: 1, session, segment: new Map() },
      { at: 2, session: now, segment: new Map() },
    ];
    expect(coordinatesOfOldPlace.check(contextOf({ form, session: now, history }))).not.toBeNull();
  });

  it.each([
    ['neither is another', old],
    ['both are', { postalCode: '22250-040', geoCoordinates: '-43.18,-22.94' }],
    ['the coordinates are cleared', { postalCode: '22250-040', geoCoordinates: '' }],
  ])('is not found where %s', (_, form) => {
    expect(coordinatesOfOldPlace.check(contextOf({ form: formOf(form), session }))).toBeNull();
  });
});

describe('the sellers of a region', () => {
  const rules = [noSeller, regionUnknownToStore, regionNeedsLogin];
  const found = (given: Partial<FindingContext>) =>
    rules.filter((rule) => rule.check(contextOf(given))).map(({ id }) => id);

  it.each<[FindingContext['region'], string[]]>([
    [{ kind: 'sellers', sellers: [] }, ['no-seller']],
    [{ kind: 'unknown' }, ['region-unknown-to-store']],
    [{ kind: 'login' }, ['region-needs-login']],
    [{ kind: 'sellers', sellers: [{ id: 'a', name: null }] }, []],
    [{ kind: 'asking' }, []],
    [{ kind: 'failed' }, []],
    [null, []],
  ])('%j: %j', (region, ids) => {
    expect(found({ region })).toEqual(ids);
  });

  it('a public regionId that the store does not know is cleared', () => {
    const session = sessionOf({ public: { regionId: 'v2.other' } });
    const region = { kind: 'unknown' } as const;
    const wayOut = { kind: 'set', key: 'regionId', to: '' };
    expect(regionUnknownToStore.check(contextOf({ session, region }))?.wayOut).toEqual(wayOut);
    // What is only typed is not what was asked about.
    const form = formOf({ regionId: 'v2.other' });
    expect(regionUnknownToStore.check(contextOf({ form, region }))?.wayOut).toBeNull();
  });
});

describe('region missing', () => {
  const place = { country: 'BRA', postalCode: '01310-100' };
  const company = { 'storefront-permissions': { organization: 'o1' } };
  const segment = new Map<string, Json>([['channel', '1']]);
  const variant = (namespaces: Parameters<typeof sessionOf>[0], given: Partial<FindingContext> = {}) =>
    regionMissing.check(contextOf({ session: sessionOf(namespaces), segment, ...given }))?.variant ?? null;

  it('is found for want of a trade policy, or of the cart of a company', () => {
    expect(variant({ public: place }, { segment: new Map() })).toBe('trade_policy');
    expect(variant({ public: place, ...company })).toBe('cart');
  });

  it('is not found without such a reason, without a place, or where there is a region', () => {
    expect(variant({ public: place })).toBeNull();
    expect(variant({ public: place, ...company, checkout: { orderFormId: 'c1' } })).toBeNull();
    expect(variant({ public: { postalCode: '01310-100' } }, { segment: new Map() })).toBeNull();
    expect(variant({ public: { ...place, sc: '1' } }, { segment: new Map() })).toBeNull();
    expect(variant({ public: place }, { segment: new Map([['regionId', 'U1cj']]) })).toBeNull();
    expect(variant({ public: place }, { segment: new Map(), readTogether: false })).toBeNull();
  });
});

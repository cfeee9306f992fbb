import { describe, expect, it } from 'vitest';
import { keySources } from '../../../src/vtex/known-sources.ts';
import { feeds, feedsInto, fieldsFedBy, placesBehind, segmentRole } from '../../../src/vtex/provenance.ts';
import { publicKeys } from '../../../src/vtex/public-keys.ts';
import { fieldSources, groupOfField } from '../../../src/vtex/segment-sources.ts';

describe('provenance', () => {
  it('names no key and no field that is not known', () => {
    const unknown = feeds
      .flatMap(({ from, to }) => [...from, ...to])
      .filter((place) => {
        const [namespace = '', key = ''] = place.split('.');
        return !Object.hasOwn(keySources[namespace] ?? {}, key);
      });
    expect(unknown).toEqual([]);
  });

  it('has a source for every field of the segment that is known', () => {
    expect([...fieldSources.keys()].sort()).toEqual(Object.keys(keySources.segment ?? {}).sort());
  });

  it('leads from a public key to the fields that it feeds, over the keys between', () => {
    expect(fieldsFedBy('public.country')).toEqual(['regionId', 'facets']);
    expect(fieldsFedBy('public.utm_source')).toEqual(['utm_source', 'campaigns']);
    expect(fieldsFedBy('public.sc')).toEqual(
      expect.arrayContaining(['channel', 'currencyCode', 'countryCode', 'cultureInfo', 'regionId']),
    );
    // Of the postal code that it stands for.
    expect(fieldsFedBy('public.region_id')).toContain('regionId');
    expect(fieldsFedBy('public.storeUserEmail')).toContain('priceTables');
  });

  it('leads from a field to what it is made of, nearest first', () => {
    expect(placesBehind('segment.regionId').slice(0, 3)).toEqual([
      'checkout.regionId',
      'public.country',
      'public.postalCode',
    ]);
    expect(placesBehind('segment.priceTables')).toEqual(
      expect.arrayContaining([
        'profile.priceTables',
        'public.storeUserEmail',
        'cookie.VtexIdclientAutCookie',
      ]),
    );
    expect(placesBehind('segment.unknown')).toEqual([]);
  });

  it('says which app makes a key, and whether that is documented', () => {
    expect(feedsInto('checkout.regionId')[0]).toMatchObject({
      app: 'vtex.checkout-session',
      basis: 'documented',
    });
    expect(feedsInto('segment.utmi_campaign')).toEqual([
      { from: ['public.utmi_cp'], to: ['segment.utmi_campaign'], app: null, basis: 'observed' },
    ]);
  });
});

describe('the group of a field', () => {
  it.each([
    ['regionId', 'location'],
    ['facets', 'location'],
    ['campaigns', 'marketing'],
    ['utmi_campaign', 'marketing'],
    ['channel', 'store'],
    ['admin_cultureInfo', 'store'],
    ['priceTables', 'shopper'],
    ['orderFormId', 'shopper'],
    ['__proto__', 'shopper'],
    ['toString', 'shopper'],
  ])('of %s is %s', (field, group) => {
    expect(groupOfField(field)).toBe(group);
  });

  it('is that of the public keys which feed it first', () => {
    const { group } = publicKeys.find(({ name }) => name === 'country') ?? {};
    expect(group).toBe(groupOfField('regionId'));
  });
});

describe('the segment role of a key', () => {
  it.each(['utm_medium', 'utm_term', 'utm_content', 'utmi_p', 'utmi_pc'])('is "outside" for %s', (key) => {
    expect(segmentRole(key)).toBe('outside');
  });

  it.each(['country', 'postalCode', 'regionId', 'utm_source', 'utmi_cp', 'sc', 'facets', 'storeUserEmail'])(
    'is "feeds" for %s',
    (key) => {
      expect(segmentRole(key)).toBe('feeds');
    },
  );

  it.each(['addressId', 'costCenterAddressId', 'b2bCurrentCostCenter', 'allowRegionOverwrite'])(
    'is "feeds" for %s, which the panel explains by its effect on location, region or price tables',
    (key) => {
      expect(segmentRole(key)).toBe('feeds');
    },
  );

  it.each(['favoritePickup', 'gclid', 'SC', 'toString', '__proto__', ''])('is "unknown" for %j', (key) => {
    expect(segmentRole(key)).toBe('unknown');
  });
});

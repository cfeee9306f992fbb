import { describe, expect, it } from 'vitest';
import { publicKeys, segmentRole } from '../../../src/vtex/public-keys.ts';

const example = (name: string) => publicKeys.find((key) => key.name === name)?.example ?? '';

describe('the public keys of the form', () => {
  it('are the twelve that the platform reacts to, in the form’s order', () => {
    expect(publicKeys.map(({ name }) => name)).toEqual([
      'country',
      'postalCode',
      'geoCoordinates',
      'regionId',
      'utm_source',
      'utm_medium',
      'utm_campaign',
      'utmi_cp',
      'utmi_p',
      'utmi_pc',
      'sc',
      'cultureInfo',
    ]);
  });

  it('are in order of their groups', () => {
    const groups = publicKeys.map(({ group }) => group);
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([
      'location',
      'marketing',
      'trade-policy',
    ]);
  });

  it('have a country of three letters as the example', () => {
    expect(example('country')).toMatch(/^[A-Z]{3}$/);
  });

  it('have coordinates with longitude before latitude as the example, with a comma', () => {
    // São Paulo is at 46° West and 23° South.
    const [longitude, latitude] = example('geoCoordinates').split(',').map(Number);
    expect(longitude).toBeCloseTo(-46.6, 0);
    expect(latitude).toBeCloseTo(-23.5, 0);
  });

  it('have a region of the present form as the example', () => {
    expect(example('regionId')).toMatch(/^v2\.[0-9A-F]{32}$/);
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

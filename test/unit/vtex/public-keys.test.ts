import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../../src/vtex/key-examples.ts';
import { publicKey, publicKeys } from '../../../src/vtex/public-keys.ts';
import { groups } from '../../../src/vtex/segment-sources.ts';

const offered = (how: string) => publicKeys.filter((key) => key.offered === how).map(({ name }) => name);

describe('the public keys of the form', () => {
  it('always have a box, or fold into a line while they are empty, where most people need them', () => {
    expect(offered('always')).toEqual([
      ...['country', 'postalCode', 'geoCoordinates', 'regionId'],
      ...['utm_source', 'utm_campaign', 'utmi_cp', 'sc', 'cultureInfo', 'storeUserEmail'],
    ]);
    expect(offered('folded')).toEqual(['utm_medium', 'utmi_p', 'utmi_pc']);
  });

  it('are in order of their groups', () => {
    const inOrder = publicKeys.map(({ group }) => group);
    expect(inOrder.filter((group, index) => group !== inOrder[index - 1])).toEqual(groups);
  });

  it.each(['partnerCode', 'toString', '__proto__', ''])(
    'have %j in the last group, where it has a value',
    (name) => {
      expect(publicKey(name)).toEqual({ name, group: 'shopper', offered: 'present', inForce: null });
    },
  );
});

describe('the example of a key', () => {
  it('has a country of three letters', () => {
    expect(exampleOf('country')).toMatch(/^[A-Z]{3}$/);
  });

  it('has coordinates with longitude before latitude, with a comma', () => {
    // São Paulo is at 46° West and 23° South.
    const [longitude, latitude] = (exampleOf('geoCoordinates') ?? '').split(',').map(Number);
    expect(longitude).toBeCloseTo(-46.6, 0);
    expect(latitude).toBeCloseTo(-23.5, 0);
  });

  it('has a region of the present form', () => {
    expect(exampleOf('regionId')).toMatch(/^v2\.[0-9A-F]{32}$/);
  });

  it.each(['partnerCode', 'toString', '__proto__'])('is none for %j', (name) => {
    expect(exampleOf(name)).toBeNull();
  });
});

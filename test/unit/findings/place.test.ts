import { describe, expect, it } from 'vitest';
import { atKey } from '../../../src/findings/finding.ts';
import { placeWithoutCountry } from '../../../src/findings/place-without-country.ts';
import { regionBeatsPlace } from '../../../src/findings/region-beats-place.ts';
import { contextOf, sessionOf } from './context.ts';

const formOf = (form: Readonly<Record<string, string>>) => contextOf({ form: new Map(Object.entries(form)) });

describe('place without country', () => {
  it('is found at the postal code or the coordinates, with the country that the store sells in', () => {
    expect(placeWithoutCountry.check(formOf({ postalCode: '01310100' }))).toMatchObject({
      about: atKey('postalCode'),
      wayOut: { kind: 'set', key: 'country', to: 'BRA' },
    });
    expect(placeWithoutCountry.check(formOf({ geoCoordinates: '-46,-23', country: '' }))).toMatchObject({
      about: atKey('geoCoordinates'),
    });
  });

  it('has no button where the store has no country', () => {
    const session = sessionOf({ store: { countryCode: null } });
    const finding = placeWithoutCountry.check({ ...formOf({ postalCode: '01310100' }), session });
    expect(finding).toMatchObject({ wayOut: null });
  });

  it('is not found with a country, without a place, or without a session', () => {
    expect(placeWithoutCountry.check(formOf({ country: 'BRA', postalCode: '01310100' }))).toBeNull();
    expect(placeWithoutCountry.check(formOf({ postalCode: '' }))).toBeNull();
    expect(placeWithoutCountry.check({ ...formOf({ postalCode: '1' }), session: null })).toBeNull();
  });
});

describe('region beats place', () => {
  const place = { country: 'BRA', postalCode: '01310100' };

  it('is found where there are a public regionId and a place, and its button clears the regionId', () => {
    expect(regionBeatsPlace.check(formOf({ ...place, regionId: 'v2.0' }))).toMatchObject({
      about: atKey('postalCode'),
      wayOut: { kind: 'set', key: 'regionId', to: '' },
    });
  });

  it('is not found where the regionId is to be cleared, or there is no place', () => {
    expect(regionBeatsPlace.check(formOf({ ...place, regionId: '' }))).toBeNull();
    expect(regionBeatsPlace.check(formOf({ regionId: 'v2.0' }))).toBeNull();
  });
});

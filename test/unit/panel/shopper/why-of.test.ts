import { describe, expect, it } from 'vitest';
import { inForce } from '../../../../src/panel/shopper/in-force.ts';
import { fedBy, whyField } from '../../../../src/panel/shopper/why-of.ts';
import { sampleShopper } from './sample-shopper.ts';

const shopper = sampleShopper(
  {
    public: { country: 'BRA', postalCode: '01310-100' },
    checkout: { regionId: 'v2.1' },
    store: { channel: '1' },
    profile: { email: 'ana@example.com' },
    cookie: { VtexIdclientAutCookie: 'eyJ' },
  },
  { regionId: 'v2.1', channel: '1' },
);

describe('why a field is what it is', () => {
  it('is the key that the platform copies, the app that makes it, and what that was given', () => {
    const { source, feed, set, unset } = whyField('regionId', shopper);
    expect(source).toEqual({ namespace: 'checkout', key: 'regionId', value: 'v2.1' });
    expect(feed?.app).toBe('vtex.checkout-session');
    expect(set.map(({ key }) => key).slice(0, 2)).toEqual(['country', 'postalCode']);
    expect(unset).toEqual(['geoCoordinates', 'regionId', 'sc', 'addressId']);
  });

  it('has the login among what it was given', () => {
    expect(whyField('priceTables', shopper).set.map(({ namespace }) => namespace)).toContain('cookie');
  });

  it.each(['foo', '__proto__', 'constructor'])('is not known of %s', (field) => {
    expect(whyField(field, shopper)).toEqual({ source: null, feed: null, set: [], unset: [] });
  });
});

it('what a key feeds: fields with their values, and none for a key of the store', () => {
  expect(fedBy('country', shopper)).toEqual([
    { field: 'regionId', value: 'v2.1' },
    { field: 'facets', value: undefined },
  ]);
  expect(fedBy('partnerCode', shopper)).toEqual([]);
});

it.each([
  ['sc', { value: '1', isSensitive: false }],
  ['regionId', { value: 'v2.1', isSensitive: false }],
  ['storeUserEmail', { value: 'ana@example.com', isSensitive: true }],
  ['country', null],
  ['cultureInfo', null],
  ['partnerCode', null],
])('in force while %s is empty: %j', (key, effective) => {
  expect(inForce(key, shopper.session)).toEqual(effective);
});

import { expect, it } from 'vitest';
import { regionRequests } from '../../../src/vtex/region-requests.ts';

const place = { country: 'BRA', postalCode: '', geoCoordinates: '', tradePolicy: '' };

it('region requests: carry no cookies, and escape what is in the session', () => {
  expect(regionRequests.ofId('v2.1/../x')).toEqual({
    method: 'GET',
    path: '/api/checkout/pub/regions/v2.1%2F..%2Fx',
    credentials: 'omit',
  });
  expect(regionRequests.ofPostalCode({ country: 'CAN', postalCode: 'K1A 0B1' }).path).toBe(
    '/api/checkout/pub/postal-code/CAN/K1A%200B1',
  );
});

it('region requests: a place is a postal code or else coordinates, which this API writes with a semicolon', () => {
  const point = { ...place, geoCoordinates: '-46.65,-23.56', tradePolicy: '1' };
  expect(regionRequests.ofPlace(point).path).toBe(
    '/api/checkout/pub/regions?country=BRA&geoCoordinates=-46.65%3B-23.56&sc=1',
  );
  expect(regionRequests.ofPlace({ ...point, postalCode: '01310-100' }).path).toBe(
    '/api/checkout/pub/regions?country=BRA&postalCode=01310-100&sc=1',
  );
});

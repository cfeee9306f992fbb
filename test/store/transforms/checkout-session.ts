import { createHash } from 'node:crypto';
import { type Place, placeOfPoint, placeOfPostalCode } from '../samples/places.ts';
import { readPostalCode } from '../samples/postal-codes.ts';
import { regionIdOf } from '../samples/regions.ts';
import { sellersUnder } from '../samples/sellers.ts';
import { type Namespaces, textOf } from '../sessions/session.ts';
import type { SessionApp, TransformInput } from './session-app.ts';

/** Session Manager expects `longitude,latitude` with a comma; the regions API expects a semicolon. */
function findPlace(namespaces: Namespaces): Place | undefined {
  const country = textOf(namespaces, 'public', 'country');
  const postalCode = textOf(namespaces, 'public', 'postalCode');
  if (postalCode) {
    const digits = readPostalCode(country, postalCode);
    return digits === null ? undefined : placeOfPostalCode(country, digits);
  }
  const [longitude, latitude] = textOf(namespaces, 'public', 'geoCoordinates').split(',').map(Number);
  return longitude === undefined || latitude === undefined
    ? undefined
    : placeOfPoint(country, longitude, latitude);
}

function regionOf({ account, namespaces, switches }: TransformInput): string {
  // A region sent directly is used as it is, even against a newer postal code: a common mistake.
  const direct = textOf(namespaces, 'public', 'regionId');
  if (direct) return direct;
  const place = findPlace(namespaces);
  if (!place) return '';
  const tradePolicy = textOf(namespaces, 'public', 'sc') || textOf(namespaces, 'store', 'channel');
  return regionIdOf(account.name, sellersUnder(place.sellers, tradePolicy), switches.regionForm);
}

/** vtex.checkout-session: the region of the shopper's place, and the cart. */
export const checkoutSession: SessionApp = {
  name: 'vtex.checkout-session',
  inputs: {
    public: ['regionId', 'country', 'postalCode', 'geoCoordinates', 'sc'],
    store: ['channel'],
  },
  runOnCreate: true,
  transform(input) {
    return {
      checkout: {
        regionId: regionOf(input),
        orderFormId: createHash('md5').update(`cart|${input.sessionId}`).digest('hex'),
      },
    };
  },
};

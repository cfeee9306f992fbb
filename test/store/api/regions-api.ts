import { Hono } from 'hono';
import type { StoreEnv } from '../platform/store-env.ts';
import type { Switches } from '../platform/switches.ts';
import { type Place, placeOfPoint, placeOfPostalCode } from '../samples/places.ts';
import { isKnownCountry, readPostalCode } from '../samples/postal-codes.ts';
import { regionIdOf, sellersOfRegion } from '../samples/regions.ts';
import { type Seller, sellersUnder } from '../samples/sellers.ts';
import { checkoutError } from './checkout-error.ts';

function region(id: string, sellers: readonly Seller[]): readonly object[] {
  return [{ id, sellers: sellers.map((seller) => ({ id: seller.id, name: seller.name, logo: null })) }];
}

/** Reads `longitude;latitude`: with a semicolon, not a comma. */
function readPoint(text: string): readonly [number, number] | null {
  const [longitude, latitude] = text.split(';').map(Number);
  if (longitude === undefined || latitude === undefined) return null;
  return Number.isFinite(longitude) && Number.isFinite(latitude) ? [longitude, latitude] : null;
}

/** `/api/checkout/pub/regions`: which sellers deliver to a place, and the region of these sellers. */
export function regionsApi(switches: () => Switches): Hono<StoreEnv> {
  const api = new Hono<StoreEnv>();

  api.get('/', (c) => {
    const country = c.req.query('country') ?? '';
    const postalCode = c.req.query('postalCode') ?? '';
    if (!isKnownCountry(country)) return checkoutError(c, 'CHK0127');
    let place: Place | undefined;
    if (postalCode) {
      const digits = readPostalCode(country, postalCode);
      if (digits === null) return checkoutError(c, '001', postalCode);
      place = placeOfPostalCode(country, digits);
    } else {
      const point = readPoint(c.req.query('geoCoordinates') ?? '');
      if (!point) return checkoutError(c, 'CHK0119');
      place = placeOfPoint(country, ...point);
    }
    const account = c.get('account').name;
    const tradePolicy = c.req.query('sc') ?? c.get('binding').tradePolicy;
    const sellers = sellersUnder(place?.sellers ?? [], tradePolicy);
    return c.json(region(regionIdOf(account, sellers, switches().regionForm), sellers));
  });

  api.get('/:regionId', (c) => {
    const id = c.req.param('regionId');
    const sellers = sellersOfRegion(c.get('account').name, id);
    return c.json(sellers ? region(id, sellers) : []);
  });

  return api;
}

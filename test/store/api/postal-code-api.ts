import { Hono } from 'hono';
import type { StoreEnv } from '../platform/store-env.ts';
import { placeOfPostalCode } from '../samples/places.ts';
import { isKnownCountry, maskPostalCode, readPostalCode } from '../samples/postal-codes.ts';
import { checkoutError } from './checkout-error.ts';

/**
 * `/api/checkout/pub/postal-code/{country}/{code}`: the address of a postal code.
 * https://developers.vtex.com/docs/guides/get-address-by-postal-code
 */
export function postalCodeApi(): Hono<StoreEnv> {
  const api = new Hono<StoreEnv>();

  api.get('/:country/:postalCode', (c) => {
    const { country, postalCode } = c.req.param();
    if (!isKnownCountry(country)) return checkoutError(c, 'CHK0127');
    const digits = readPostalCode(country, postalCode);
    if (digits === null) return checkoutError(c, '001', postalCode);
    const place = placeOfPostalCode(country, digits);
    return c.json({
      postalCode: maskPostalCode(country, postalCode),
      city: place?.city ?? '',
      state: place?.state ?? '',
      country,
      street: place?.street ?? '',
      number: '',
      neighborhood: place?.neighborhood ?? '',
      complement: '',
      reference: '',
      geoCoordinates: place?.at ?? [],
    });
  });

  return api;
}

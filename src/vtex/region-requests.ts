import type { StoreRequest } from './store-fetch.ts';

/** Where a shopper is, or is to be. */
export interface Place {
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** `''` for none. */
  readonly postalCode: string;
  /** Longitude and latitude with a comma, as the session has them; `''` for none. */
  readonly geoCoordinates: string;
  /** `''` for none: then the store's own. */
  readonly tradePolicy: string;
}

const regions = '/api/checkout/pub/regions';

/**
 * The requests of the API of regions and of that of postal codes, each a path below the binding's root path. Anyone may make them,
 * so the shopper's cookies stay at home.
 * @see https://developers.vtex.com/docs/guides/get-sellers-by-region-or-address
 */
export const regionRequests = {
  /** The sellers of a region. */
  ofId: (id: string) => get(`${regions}/${encodeURIComponent(id)}`),
  /** The region of a place. This API writes coordinates with a semicolon. */
  ofPlace({ country, postalCode, geoCoordinates, tradePolicy }: Place) {
    const query = Object.entries({
      country,
      postalCode,
      geoCoordinates: postalCode === '' ? geoCoordinates.replace(',', ';') : '',
      sc: tradePolicy,
    }).filter(([, value]) => value !== '');
    return get(`${regions}?${new URLSearchParams(query)}`);
  },
  /** The address of a postal code. */
  ofPostalCode: ({ country, postalCode }: Pick<Place, 'country' | 'postalCode'>) =>
    get(`/api/checkout/pub/postal-code/${encodeURIComponent(country)}/${encodeURIComponent(postalCode)}`),
} as const;

function get(path: string): StoreRequest {
  return { method: 'GET', path, credentials: 'omit' };
}

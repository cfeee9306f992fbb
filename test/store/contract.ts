import * as v from 'valibot';

/**
 * What the platform's published contract says of its answers, written down by hand from
 * https://developers.vtex.com/docs/api-reference/session-manager-api and the Checkout API's
 * https://developers.vtex.com/docs/guides/get-sellers-by-region-or-address. Slips of the contract are followed where its
 * own examples and guides tell better: segment fields are nullable, values are of any type, regions are a list. Fields
 * that it does not name are allowed everywhere.
 */

const entry = v.looseObject({ value: v.unknown(), keepAlive: v.optional(v.boolean()) });
const textEntry = v.looseObject({ value: v.string() });

/** A namespace whose named keys, where present, hold texts. */
function namespaceOf<const K extends string>(...keys: readonly K[]) {
  const entries = Object.fromEntries(keys.map((key) => [key, v.optional(textEntry)]));
  return v.optional(v.objectWithRest(entries, entry));
}

/** `CreateEditSessionResponse`: POST 201, PATCH 200, without `items`. */
export const createEditSessionResponse = v.looseObject({
  sessionToken: v.pipe(v.string(), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'not a JWT')),
  segmentToken: v.pipe(v.string(), v.regex(/^[\w+/-]+$/, 'not base64 without padding')),
});

/** `GetSessionResponse`: GET, and POST and PATCH with `items`. */
export const getSessionResponse = v.looseObject({
  id: v.pipe(v.string(), v.uuid()),
  namespaces: v.objectWithRest(
    {
      account: namespaceOf('id', 'accountName'),
      store: namespaceOf(
        'channel',
        'countryCode',
        'cultureInfo',
        'currencyCode',
        'currencySymbol',
        'channelPrivacy',
      ),
      checkout: namespaceOf('regionId'),
    },
    v.record(v.string(), entry),
  ),
});

const field = v.nullable(v.string());

/** `Segment`: every field that the contract names is there, though it may be null. */
export const segmentResponse = v.looseObject({
  campaigns: field,
  channel: field,
  priceTables: field,
  regionId: field,
  utm_campaign: field,
  utm_source: field,
  utmi_campaign: field,
  currencyCode: field,
  currencySymbol: field,
  countryCode: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'not ISO 3166-1 alpha-3'))),
  cultureInfo: field,
  channelPrivacy: v.nullable(v.picklist(['public', 'private'])),
});

/** 401 and 403 for a trade policy that is not allowed, and the other refusals of Session Manager. */
export const sessionErrorResponse = v.looseObject({
  type: v.picklist(['Unauthorized', 'Forbidden', 'BadRequest', 'NotFound']),
  message: v.pipe(v.string(), v.nonEmpty()),
});

/** Sellers by region or address: a list, though the contract draws an object. */
export const regionsResponse = v.array(
  v.looseObject({
    id: v.pipe(v.string(), v.nonEmpty()),
    sellers: v.array(
      v.looseObject({ id: v.pipe(v.string(), v.nonEmpty()), name: v.string(), logo: v.nullable(v.string()) }),
    ),
  }),
);

/** Address by postal code: https://developers.vtex.com/docs/guides/get-address-by-postal-code */
export const postalCodeResponse = v.looseObject({
  postalCode: v.string(),
  city: v.string(),
  state: v.string(),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  street: v.string(),
  number: v.string(),
  neighborhood: v.string(),
  complement: v.string(),
  reference: v.string(),
  geoCoordinates: v.tuple([v.number(), v.number()]),
});

/** 400 of the Checkout API. */
export const checkoutErrorResponse = v.looseObject({
  fields: v.looseObject({}),
  error: v.looseObject({
    code: v.picklist(['001', 'CHK0119', 'CHK0127']),
    message: v.string(),
    exception: v.null(),
  }),
  operationId: v.pipe(v.string(), v.uuid()),
});

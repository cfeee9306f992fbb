import { Ajv } from 'ajv';

/**
 * What the platform's published contract says about its responses, as JSON Schema, written by hand from
 * https://developers.vtex.com/docs/api-reference/session-manager-api and the Checkout API's
 * https://developers.vtex.com/docs/guides/get-sellers-by-region-or-address. Where its schema has mistakes, its examples
 * and guides are followed: segment fields are nullable, values are of any type, regions are a list. Members that it does
 * not name are allowed everywhere.
 */

const text = { type: 'string' } as const;
const filledText = { type: 'string', minLength: 1 } as const;
const nullableText = { type: ['string', 'null'] } as const;
const uuid = { type: 'string', pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' } as const;
const country = { type: 'string', pattern: '^[A-Z]{3}$' } as const;

/** An object that has all of these members. */
function objectOf(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', required: Object.keys(properties), properties };
}

const entry = {
  type: 'object',
  required: ['value'],
  properties: { keepAlive: { type: 'boolean' } },
};

/** A namespace whose named keys, where present, have text values. */
function namespaceOf(...keys: readonly string[]): object {
  const properties = Object.fromEntries(keys.map((key) => [key, objectOf({ value: text })]));
  return { type: 'object', properties, additionalProperties: entry };
}

const storeKeys = [
  'channel',
  'countryCode',
  'cultureInfo',
  'currencyCode',
  'currencySymbol',
  'channelPrivacy',
];

const schemas = {
  /** POST 201 and PATCH 200, without `items`. */
  createEditSession: objectOf({
    sessionToken: { type: 'string', pattern: '^[\\w-]+\\.[\\w-]+\\.[\\w-]+$' },
    segmentToken: { type: 'string', pattern: '^[\\w+/-]+={0,2}$' },
  }),
  /** GET, and POST and PATCH with `items`. */
  getSession: objectOf({
    id: uuid,
    namespaces: {
      type: 'object',
      properties: {
        account: namespaceOf('id', 'accountName'),
        store: namespaceOf(...storeKeys),
        checkout: namespaceOf('regionId'),
      },
      additionalProperties: { type: 'object', additionalProperties: entry },
    },
  }),
  /** Every field that the contract names is present, though it may be null. */
  segment: objectOf({
    campaigns: nullableText,
    channel: nullableText,
    priceTables: nullableText,
    regionId: nullableText,
    utm_campaign: nullableText,
    utm_source: nullableText,
    utmi_campaign: nullableText,
    currencyCode: nullableText,
    currencySymbol: nullableText,
    countryCode: { anyOf: [country, { type: 'null' }] },
    cultureInfo: nullableText,
    channelPrivacy: { enum: ['public', 'private', null] },
  }),
  /** 401 and 403 for a trade policy that is not allowed, and the other errors of Session Manager. */
  sessionError: objectOf({
    type: { enum: ['Unauthorized', 'Forbidden', 'BadRequest', 'NotFound'] },
    message: filledText,
  }),
  /** Sellers by region or address: a list, though the contract shows an object. */
  regions: {
    type: 'array',
    items: objectOf({
      id: filledText,
      sellers: { type: 'array', items: objectOf({ id: filledText, name: text, logo: nullableText }) },
    }),
  },
  /** https://developers.vtex.com/docs/guides/get-address-by-postal-code */
  postalCode: objectOf({
    ...{ postalCode: text, city: text, state: text, country, street: text, number: text },
    ...{ neighborhood: text, complement: text, reference: text },
    geoCoordinates: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
  }),
  /** 400 of the Checkout API. */
  checkoutError: objectOf({
    fields: { type: 'object' },
    error: objectOf({
      code: { enum: ['001', 'CHK0119', 'CHK0127'] },
      message: text,
      exception: { type: 'null' },
    }),
    operationId: uuid,
  }),
};

/** The name of a response that the contract describes. */
export type SchemaName = keyof typeof schemas;

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

/** Where a response differs from the contract, one line for each difference. */
export function violations(name: SchemaName, response: unknown): string[] {
  ajv.validate(schemas[name], response);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

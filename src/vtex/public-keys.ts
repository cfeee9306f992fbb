/** The group of the form that a key is in. */
export type KeyGroup = 'location' | 'marketing' | 'trade-policy';

/** A key of the namespace `public` that the platform's own session apps react to. */
export interface PublicKey {
  readonly name: string;
  readonly group: KeyGroup;
  /** A value of the right form. */
  readonly example: string;
}

/**
 * The keys that the form always offers, in its order.
 * @see https://developers.vtex.com/docs/guides/sessions-system-overview
 */
export const publicKeys: readonly PublicKey[] = [
  { name: 'country', group: 'location', example: 'BRA' },
  { name: 'postalCode', group: 'location', example: '01310-100' },
  { name: 'geoCoordinates', group: 'location', example: '-46.65,-23.56' },
  { name: 'regionId', group: 'location', example: 'v2.1BB18CE648B5111D0933734ED83EC783' },
  { name: 'utm_source', group: 'marketing', example: 'google' },
  { name: 'utm_medium', group: 'marketing', example: 'cpc' },
  { name: 'utm_campaign', group: 'marketing', example: 'black-friday' },
  { name: 'utmi_cp', group: 'marketing', example: 'home-banner' },
  { name: 'utmi_p', group: 'marketing', example: 'home' },
  { name: 'utmi_pc', group: 'marketing', example: 'carousel' },
  { name: 'sc', group: 'trade-policy', example: '1' },
  { name: 'cultureInfo', group: 'trade-policy', example: 'pt-BR' },
];

/**
 * Keys that are kept in the session, and go with the order, but never reach the segment.
 * @see https://developers.vtex.com/docs/guides/sessions-system-overview
 */
const outsideSegment = new Set(['utm_medium', 'utm_term', 'utm_content', 'utmi_p', 'utmi_pc']);

/** Keys that a session app turns into a segment field, beside those of the form. */
const insideSegment = new Set([
  ...publicKeys.map(({ name }) => name).filter((name) => !outsideSegment.has(name)),
  'region_id',
  'locale',
  'admin_cultureInfo',
  'facets',
  'storeUserEmail',
  'addressId',
  'costCenterAddressId',
  'b2bCurrentCostCenter',
  'allowRegionOverwrite',
  'customSessionKeys',
  'vtex-impersonated-customer-email',
  'impersonate',
  'removeB2B',
]);

/**
 * What is known of a key's way into the segment: `feeds` it, is documented to stay `outside`, or is `unknown`
 * (a store's own key: some session app of the store may read it).
 */
export function segmentRole(key: string): 'feeds' | 'outside' | 'unknown' {
  if (outsideSegment.has(key)) return 'outside';
  return insideSegment.has(key) ? 'feeds' : 'unknown';
}

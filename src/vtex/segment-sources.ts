import type { Source } from './known-sources.ts';

/** The key of the session that the platform copies into a field of the segment. */
interface FieldSource {
  /** `checkout.regionId` */
  readonly key: string;
  readonly basis: Source['basis'];
}

const of = (basis: Source['basis'], namespace: string, fields: string) =>
  fields.split(' ').map((field): [string, FieldSource] => [field, { key: `${namespace}.${field}`, basis }]);

/**
 * Every field of the segment that the platform writes, with the key that it copies. A map: fields are the store's, too.
 * @see https://developers.vtex.com/docs/guides/session-data-available-from-vtex-apps
 */
export const fieldSources: ReadonlyMap<string, FieldSource> = new Map([
  ...of('documented', 'checkout', 'regionId'),
  ...of('documented', 'search', 'facets'),
  ...of('documented', 'rnb', 'campaigns'),
  ...of('documented', 'public', 'utm_source utm_campaign'),
  ['utmi_campaign', { key: 'public.utmi_cp', basis: 'observed' }],
  ...of('documented', 'store', 'channel currencyCode currencySymbol countryCode cultureInfo channelPrivacy'),
  ...of('observed', 'store', 'admin_cultureInfo'),
  ...of('documented', 'profile', 'priceTables'),
]);

/** A group of the Shopper screen: where the shopper is, where they come from, in what store, who they are. */
export type Group = 'location' | 'marketing' | 'store' | 'shopper';

/** The groups in their order. */
export const groups: readonly Group[] = ['location', 'marketing', 'store', 'shopper'];

const groupOfNamespace: Readonly<Record<string, Group>> = {
  ...{ checkout: 'location', search: 'location', rnb: 'marketing', public: 'marketing' },
  ...{ store: 'store', profile: 'shopper' },
};

/** The group of a field of the segment, by what feeds it: a field that is not the platform's is in the last one. */
export function groupOfField(field: string): Group {
  const [namespace = ''] = fieldSources.get(field)?.key.split('.') ?? [];
  return groupOfNamespace[namespace] ?? 'shopper';
}

import type { Group } from './segment-sources.ts';

/** What is known of a key of the namespace `public` as something to edit. */
export interface PublicKey {
  readonly name: string;
  readonly group: Group;
  /** `always`: the form has a box for it. `folded`: one that is out of the way while empty. `present`: only where it has a value. */
  readonly offered: 'always' | 'folded' | 'present';
  /** The key of the session that holds what is in force while this one is empty; `null` where there is none. */
  readonly inForce: string | null;
}

const key = (
  group: Group,
  offered: PublicKey['offered'],
  name: string,
  inForce: string | null = null,
): PublicKey => ({ name, group, offered, inForce });

/**
 * The keys whose group is known, in the order of the form.
 * @see https://developers.vtex.com/docs/guides/sessions-system-overview
 */
export const publicKeys: readonly PublicKey[] = [
  key('location', 'always', 'country'),
  key('location', 'always', 'postalCode'),
  key('location', 'always', 'geoCoordinates'),
  key('location', 'always', 'regionId', 'checkout.regionId'),
  key('location', 'present', 'region_id'),
  key('location', 'present', 'facets', 'search.facets'),
  key('location', 'present', 'addressId'),
  key('marketing', 'always', 'utm_source'),
  key('marketing', 'always', 'utm_campaign'),
  key('marketing', 'always', 'utmi_cp'),
  key('marketing', 'folded', 'utm_medium'),
  key('marketing', 'folded', 'utmi_p'),
  key('marketing', 'folded', 'utmi_pc'),
  key('marketing', 'present', 'utm_term'),
  key('marketing', 'present', 'utm_content'),
  key('store', 'always', 'sc', 'store.channel'),
  key('store', 'always', 'cultureInfo', 'store.cultureInfo'),
  key('store', 'present', 'locale', 'store.cultureInfo'),
  key('store', 'present', 'admin_cultureInfo', 'store.admin_cultureInfo'),
  key('shopper', 'always', 'storeUserEmail', 'profile.email'),
];

const byName: ReadonlyMap<string, PublicKey> = new Map(publicKeys.map((known) => [known.name, known]));

/** What is known of a key as something to edit; all other keys are in the last group. */
export function publicKey(name: string): PublicKey {
  return byName.get(name) ?? key('shopper', 'present', name);
}

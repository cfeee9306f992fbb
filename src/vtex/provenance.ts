import type { Source } from './known-sources.ts';
import { fieldSources } from './segment-sources.ts';

/**
 * One step of a value: what makes some places of a session or segment out of others. A place is a namespace and a key
 * (`checkout.regionId`), or a field of the segment (`segment.regionId`).
 */
export interface Feed {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The session app that does it; `null` where the platform copies a key into the segment. */
  readonly app: string | null;
  readonly basis: Source['basis'];
}

const feed = (basis: Feed['basis'], app: Feed['app'], from: string, to: string): Feed => ({
  ...{ basis, app },
  from: from.split(' '),
  to: to.split(' '),
});
const documented = (...step: [app: Feed['app'], from: string, to: string]) => feed('documented', ...step);
const observed = (...step: [app: Feed['app'], from: string, to: string]) => feed('observed', ...step);

const [store, profile, checkout] = ['vtex.store-session', 'vtex.profile-session', 'vtex.checkout-session'];
const [search, b2b] = ['vtex.search-session', 'vtex.storefront-permissions'];

/**
 * What feeds what. Of several steps into one place the likeliest comes first.
 * @see https://developers.vtex.com/docs/guides/session-data-available-from-vtex-apps
 */
export const feeds: readonly Feed[] = [
  ...[...fieldSources].map(
    ([field, { key, basis }]): Feed => ({
      from: [key],
      to: [`segment.${field}`],
      app: null,
      basis,
    }),
  ),

  documented(store, 'public.cultureInfo public.locale', 'store.cultureInfo'),
  observed(store, 'public.supportedLocales public.__bindingId', 'store.cultureInfo'),
  observed(store, 'public.admin_cultureInfo', 'store.admin_cultureInfo'),
  documented(
    store,
    'public.sc profile.email profile.isAuthenticated',
    'store.channel store.currencyCode store.currencySymbol store.countryCode store.cultureInfo store.channelPrivacy',
  ),
  documented(
    checkout,
    'public.country public.postalCode public.geoCoordinates public.regionId public.sc',
    'checkout.regionId',
  ),
  documented(checkout, 'public.addressId', 'checkout.regionId'),
  documented(
    search,
    'public.facets public.country public.postalCode public.geoCoordinates public.region_id profile.email',
    'search.facets',
  ),
  documented(search, 'public.region_id', 'public.postalCode public.country'),
  documented(
    'vtex.rnb-session',
    'public.utm_source public.utm_campaign public.postalCode profile.email',
    'rnb.campaigns',
  ),
  documented(
    profile,
    'authentication.storeUserId public.storeUserEmail impersonate.storeUserId',
    'profile.priceTables profile.email profile.isAuthenticated',
  ),
  observed('vtex.custom-prices', 'public.customSessionKeys', 'profile.priceTables'),
  documented(
    'vtex.authentication-session',
    'cookie.VtexIdclientAutCookie',
    'authentication.storeUserId authentication.storeUserEmail authentication.adminUserEmail',
  ),
  documented(
    'vtex.impersonate-session',
    'public.vtex-impersonated-customer-email authentication.adminUserEmail',
    'impersonate.storeUserId',
  ),
  observed(
    b2b,
    'authentication.storeUserEmail public.impersonate public.removeB2B public.b2bCurrentCostCenter public.costCenterAddressId public.allowRegionOverwrite',
    'public.facets public.sc public.regionId profile.priceTables',
  ),
];

/** The steps that make a place. */
export function feedsInto(place: string): readonly Feed[] {
  return feeds.filter(({ to }) => to.includes(place));
}

/** The places that a place is made of, in as many steps as it takes, nearest first. */
export function placesBehind(place: string): readonly string[] {
  return reached(place, (at) => feedsInto(at).flatMap(({ from }) => from));
}

/** The fields of the segment that a place feeds, in as many steps as it takes, nearest first: from `public.country` `regionId`. */
export function fieldsFedBy(place: string): readonly string[] {
  return reached(place, (at) => feeds.filter(({ from }) => from.includes(at)).flatMap(({ to }) => to))
    .filter((at) => at.startsWith('segment.'))
    .map((at) => at.slice('segment.'.length));
}

function reached(place: string, next: (at: string) => readonly string[]): string[] {
  const seen = new Set([place]);
  for (const at of seen) for (const other of next(at)) seen.add(other);
  seen.delete(place);
  return [...seen];
}

/**
 * Keys that are kept in the session, and go with the order, but never reach the segment.
 * @see https://developers.vtex.com/docs/guides/sessions-system-overview
 */
const outsideSegment = new Set(['utm_medium', 'utm_term', 'utm_content', 'utmi_p', 'utmi_pc']);

/**
 * What is known of a public key's way into the segment: `feeds` it, is documented to stay `outside`, or is `unknown`
 * (a store's own key: some session app of the store may read it).
 */
export function segmentRole(name: string): 'feeds' | 'outside' | 'unknown' {
  if (outsideSegment.has(name)) return 'outside';
  return fieldsFedBy(`public.${name}`).length > 0 ? 'feeds' : 'unknown';
}

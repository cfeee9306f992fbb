import { createHash } from 'node:crypto';
import { type Namespaces, textOf } from '../sessions/session.ts';
import type { SessionApp, TransformOutput } from './session-app.ts';

/** `region_id` (not `regionId`) is base64 of `vtex:BRA:04561000`, from Google's regional landing pages. */
function landingPlace(
  namespaces: Namespaces,
): { readonly country: string; readonly postalCode: string } | null {
  const text = Buffer.from(textOf(namespaces, 'public', 'region_id'), 'base64').toString('utf8');
  const [, country, postalCode] = /^vtex:([A-Z]{3}):([\w-]+)$/.exec(text) ?? [];
  return country && postalCode ? { country, postalCode } : null;
}

function joined(pairs: readonly string[]): string {
  return pairs.map((pair) => `${pair};`).join('');
}

function digest(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

/** The pairs sent in `public.facets`, and the shopper's place where they do not name one. */
function facetsOf(namespaces: Namespaces): string {
  const sent = textOf(namespaces, 'public', 'facets').split(';').filter(Boolean);
  const known = (
    [
      ['zip-code', 'postalCode'],
      ['country', 'country'],
      ['coordinates', 'geoCoordinates'],
    ] as const
  )
    .map(([facet, key]) => ({ facet, value: textOf(namespaces, 'public', key) }))
    .filter(({ facet, value }) => value && !sent.some((pair) => pair.startsWith(`${facet}=`)))
    .map(({ facet, value }) => `${facet}=${value}`);
  const has = (facet: string): boolean => [...sent, ...known].some((pair) => pair.startsWith(`${facet}=`));
  // An incomplete place is left out: without country and postal code or point there is no delivery zone.
  if (!has('country') || !(has('zip-code') || has('coordinates'))) return joined(sent);
  const place = [...sent, ...known];
  const hashes = ['deliveryZonesHash', 'pickupPointsHash']
    .filter((facet) => !has(facet))
    .map((facet) => `${facet}=${digest(`${facet}|${joined(place)}`)}`);
  return joined([...place, ...hashes]);
}

/**
 * vtex.search-session: the facets that filter searches; it also writes a landing page's place back to
 * `public`. https://developers.vtex.com/docs/apps/vtex.search-session
 */
export const searchSession: SessionApp = {
  name: 'vtex.search-session',
  inputs: {
    public: ['facets', 'postalCode', 'geoCoordinates', 'country', 'region_id'],
    profile: ['email', 'isAuthenticated'],
  },
  runOnCreate: false,
  transform({ namespaces }): TransformOutput {
    const search = { facets: facetsOf(namespaces) };
    const landing = textOf(namespaces, 'public', 'postalCode') ? null : landingPlace(namespaces);
    return landing ? { search, public: { ...landing } } : { search };
  },
};

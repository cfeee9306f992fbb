import { decodeBase64Text } from './base64-text.ts';
import { isJsonObject, type Json, textOf } from './json.ts';

/** Someone who sells in a region: a shop or warehouse of the store, or a partner. */
export interface Seller {
  readonly id: string;
  /** `null` where it is not known: a region of the first form has the ids alone. */
  readonly name: string | null;
}

/** What is known of the sellers of a region. */
export type RegionAnswer =
  | { readonly kind: 'asking' }
  | { readonly kind: 'sellers'; readonly sellers: readonly Seller[] }
  /** The store has no region of this id. */
  | { readonly kind: 'unknown' }
  /** The host asks for a login: nothing is known of the sellers. */
  | { readonly kind: 'login' }
  /** There was no response that could be used. */
  | { readonly kind: 'failed' };

/** What begins a region of the first form. */
const mark = 'SW#';

/**
 * The sellers in a region's id of the first form: base64 of `SW#seller1;seller2`. Several such parts, joined before or after they
 * were written as base64, are read as one.
 * @returns `[]` for `U1cj`, the region without a seller; `null` for an id of another form, of which the store must be asked.
 * @see https://developers.vtex.com/docs/guides/region-v2-release
 */
export function sellersInRegionId(id: string): readonly Seller[] | null {
  const texts = id
    .split(/(?<==)(?!=)|[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => decodeBase64Text(part)?.text);
  if (texts.length === 0 || !texts.every((text) => text?.startsWith(mark))) return null;
  const ids = texts
    .join(';')
    .split(/SW#|[;,]/)
    .map((part) => part.trim());
  return [...new Set(ids)].filter((part) => part !== '').map((part) => ({ id: part, name: null }));
}

/** A region as the API of regions returns it. */
export interface Region {
  readonly id: string;
  readonly sellers: readonly Seller[];
}

/**
 * Reads the response of the API of regions: a list, though its contract draws an object.
 * @returns `null` for any other shape.
 * @see https://developers.vtex.com/docs/guides/get-sellers-by-region-or-address
 */
export function parseRegions(body: Json | undefined): readonly Region[] | null {
  const items = Array.isArray(body) ? body : [body];
  const regions = items.map(parseRegion);
  return regions.every((region) => region !== null) ? regions : null;
}

function parseRegion(item: Json | undefined): Region | null {
  if (!isJsonObject(item) || !Array.isArray(item.sellers)) return null;
  const sellers = item.sellers.filter(isJsonObject).map(({ id, name }) => ({
    id: textOf(id ?? ''),
    name: typeof name === 'string' && name !== '' ? name : null,
  }));
  return { id: typeof item.id === 'string' ? item.id : '', sellers };
}

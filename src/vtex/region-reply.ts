import { readErrorBody } from './error-body.ts';
import { isJsonObject, parseJson } from './json.ts';
import { parseRegions, type Region, type RegionAnswer } from './regions.ts';
import type { StoreReply } from './store-fetch.ts';

type Reply = Pick<StoreReply, 'status' | 'headers' | 'body'>;

/** Why the API of regions refuses a place: the postal code is not valid, there is neither code nor coordinates, or no valid country. */
const refusals = ['001', 'CHK0119', 'CHK0127'] as const;
export type Refusal = (typeof refusals)[number];

/** What came of a request for the region of a place. */
export type PlaceAnswer =
  | { readonly kind: 'region'; readonly region: Region | null }
  | { readonly kind: 'refused'; readonly code: Refusal }
  | { readonly kind: 'login' | 'failed' };

/** What the response to a request for the sellers of a region says. */
export function regionAnswer(reply: Reply): RegionAnswer {
  if (asksForLogin(reply)) return { kind: 'login' };
  const body = parseJson(reply.body);
  // Of an id that it does not know the API has no region, or an error of its own; a router's 404 is none.
  if (reply.status === 404)
    return { kind: isJsonObject(body) && isJsonObject(body.error) ? 'unknown' : 'failed' };
  const regions = reply.status < 400 ? parseRegions(body) : null;
  if (!regions) return { kind: 'failed' };
  return regions.length === 0
    ? { kind: 'unknown' }
    : { kind: 'sellers', sellers: regions.flatMap(({ sellers }) => sellers) };
}

/** What the response to a request for the region of a place says. */
export function placeAnswer(reply: Reply): PlaceAnswer {
  if (asksForLogin(reply)) return { kind: 'login' };
  if (reply.status >= 400) {
    const { code } = readErrorBody(reply.body, reply.headers);
    const refusal = refusals.find((known) => known === code);
    return refusal ? { kind: 'refused', code: refusal } : { kind: 'failed' };
  }
  const regions = parseRegions(parseJson(reply.body));
  return regions ? { kind: 'region', region: regions[0] ?? null } : { kind: 'failed' };
}

/** The city of a postal code, with its state; `null` where the response says none. */
export function cityIn(reply: Reply): string | null {
  const body = reply.status < 400 ? parseJson(reply.body) : undefined;
  if (!isJsonObject(body)) return null;
  const parts = [body.city, body.state].filter((part) => typeof part === 'string' && part !== '');
  return parts.length > 0 ? parts.join(', ') : null;
}

/** A login in place of the response: a refusal, or the page of a login. */
function asksForLogin({ status, headers, body }: Reply): boolean {
  const isPage = /^text\/html/i.test(headers['content-type'] ?? '') || /^\s*</.test(body);
  return status === 401 || status === 403 || (status < 400 && isPage);
}

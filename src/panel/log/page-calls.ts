import type { SeenCall } from '../../inspected/inspected-store.ts';
import type { ShopperCookies } from '../../vtex/store-fetch.ts';
import type { Store } from './reading.ts';

/** The origin that a call of the page went to; `''` for addresses that have none. */
export function originOf({ url }: SeenCall): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

/**
 * Whether a call of the page may have changed the session or the segment: it wrote to the Session Manager, or
 * its response set one of the two cookies to something else than we know.
 */
export function changesSession({ method, url, set }: SeenCall, known: ShopperCookies): boolean {
  const writes = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
  if (writes && /\/api\/sessions(\/|$)/.test(new URL(url).pathname)) return true;
  const differs = (name: keyof ShopperCookies) => set[name] !== undefined && set[name] !== known[name];
  return differs('session') || differs('segment');
}

/**
 * Whether a request is of the present document. What an earlier one sent, which the log reports late, says nothing of
 * this one: it may be of another binding.
 */
export function isOfDocument(call: SeenCall, present: Store | null): boolean {
  return originOf(call) === present?.document.origin && call.endedAt >= present.document.timeOrigin;
}

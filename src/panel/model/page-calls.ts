import type { SeenCall } from '../../inspected/inspected-store.ts';
import type { ShopperCookies } from '../../vtex/store-fetch.ts';

/** The origin that a call of the page went to; `''` for addresses that have none. */
export function originOf({ url }: SeenCall): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

/**
 * Whether a call of the page may have changed the session or the segment: it wrote to the Session Manager, or
 * its answer set one of the two cookies to something else than we know.
 */
export function changesSession({ method, url, set }: SeenCall, known: ShopperCookies): boolean {
  const writes = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
  if (writes && /\/api\/sessions(\/|$)/.test(new URL(url).pathname)) return true;
  const differs = (name: keyof ShopperCookies) => set[name] !== undefined && set[name] !== known[name];
  return differs('session') || differs('segment');
}

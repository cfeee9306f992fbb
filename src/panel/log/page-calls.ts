import type { SeenCall } from '../../inspected/inspected-store.ts';
import type { ShopperCookies } from '../../vtex/store-fetch.ts';
import type { Store } from './reading.ts';

/** The origin that a call of the page went to; `''` for addresses that have none. */
export function originOf({ url }: SeenCall): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

/** Whether a call went to the Session Manager's own path. */
function isToSessions({ url }: SeenCall): boolean {
  return /\/api\/sessions(\/|$)/.test(new URL(url).pathname);
}

/** Whether the store refused a call: a request that is wrong changes nothing; one that failed otherwise may have. */
function isRefused({ status }: SeenCall): boolean {
  return status >= 400 && status < 500;
}

/**
 * Whether a call of the page may have changed the session or the segment: it wrote to the Session Manager, or
 * its response set one of the two cookies to something else than we know.
 */
export function changesSession(call: SeenCall, known: ShopperCookies): boolean {
  const { method, set } = call;
  const writes = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
  if (writes && isToSessions(call) && !isRefused(call)) return true;
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

/** Whether a call shows that the host has a Session Manager. */
export function showsApi(call: SeenCall): boolean {
  return isToSessions(call) && call.status >= 200 && call.status < 300;
}

/** Whether a call logged the shopper out: afterwards there need not be a session. */
export function isLogout({ url }: SeenCall): boolean {
  return /logout/i.test(new URL(url).pathname);
}

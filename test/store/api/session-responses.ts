import type { StoreContext } from '../platform/store-env.ts';
import type { Switches } from '../platform/switches.ts';
import { tokenCookie } from '../sessions/cookies.ts';
import { filterItems } from '../sessions/items-filter.ts';
import { encodeSegment, type Segment, segmentOf } from '../sessions/segment.ts';
import type { Session } from '../sessions/session.ts';
import { issueSessionToken, type TokenKeys } from '../sessions/session-token.ts';

/** `{type, message}`, the shape of errors that vtex.session-client expects. */
export function errorResponse(
  c: StoreContext,
  status: 400 | 401 | 403 | 404,
  type: 'BadRequest' | 'Unauthorized' | 'Forbidden' | 'NotFound',
  message: string,
): Response {
  return c.json({ type, message }, status);
}

/** 403 for a cookie of another account; the text is the platform's (known issue, ref 925071), the status assumed. */
export function foreignAccountResponse(c: StoreContext): Response {
  return errorResponse(c, 403, 'Forbidden', 'cross-account requests are not allowed');
}

/** 401 for an anonymous shopper, 403 for one who is logged in. */
export function refusedResponse(c: StoreContext, loggedIn: boolean): Response {
  const message = 'The sales channel is not available for this shopper';
  return loggedIn
    ? errorResponse(c, 403, 'Forbidden', message)
    : errorResponse(c, 401, 'Unauthorized', message);
}

/** The body of a `GET` response; without `items` it has no values (assumed; the contract says it is required). */
export function envelope(session: Session, items: string | undefined, switches: Switches): object {
  return {
    id: session.id,
    ...(switches.envelopeExtras ? { version: session.version, active: true, debug: false } : {}),
    namespaces: items === undefined ? {} : filterItems(session.namespaces, items),
  };
}

/** The attribute for a domain other than the page's. */
const otherDomain = '; Domain=vtexcommercestable.com.br';

/** Sets cookies on the binding's path, in the way that the switches say. */
function setCookies(c: StoreContext, cookies: Readonly<Record<string, string>>, switches: Switches): void {
  const { rootPath } = c.get('binding');
  const { cookieDelivery, cookieFlags } = switches;
  const ending = cookieDelivery === 'other-domain' ? otherDomain : '';
  const lines = Object.entries(cookies).map(
    ([name, value]) => tokenCookie(name, value, rootPath, cookieFlags) + ending,
  );
  for (const line of cookieDelivery === 'joined' ? [lines.join(', ')] : lines)
    c.header('set-cookie', line, { append: true });
}

/** Sets `vtex_segment`. */
export function setSegmentCookie(c: StoreContext, segment: Segment, switches: Switches): void {
  setCookies(c, { vtex_segment: encodeSegment(segment, switches.paddedTokens) }, switches);
}

/** Sets both cookies; returns their tokens. */
export async function setSessionCookies(
  c: StoreContext,
  session: Session,
  keys: TokenKeys,
  switches: Switches,
): Promise<{ readonly sessionToken: string; readonly segmentToken: string }> {
  const sessionToken = await issueSessionToken(session, keys);
  const segmentToken = encodeSegment(segmentOf(session.namespaces), switches.paddedTokens);
  setCookies(c, { vtex_session: sessionToken, vtex_segment: segmentToken }, switches);
  return { sessionToken, segmentToken };
}

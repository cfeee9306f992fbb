import type { StoreContext } from '../platform/store-env.ts';
import type { Switches } from '../platform/switches.ts';
import { tokenCookie } from '../sessions/cookies.ts';
import { filterItems } from '../sessions/items-filter.ts';
import { encodeSegment, segmentOf } from '../sessions/segment.ts';
import type { Session } from '../sessions/session.ts';
import { issueSessionToken, type TokenKeys } from '../sessions/session-token.ts';

/** `{type, message}`, the shape of errors that vtex.session-client expects. */
export function errorAnswer(
  c: StoreContext,
  status: 400 | 401 | 403 | 404,
  type: 'BadRequest' | 'Unauthorized' | 'Forbidden' | 'NotFound',
  message: string,
): Response {
  return c.json({ type, message }, status);
}

/** 403 for a cookie of another account; the text is the platform's (known issue, ref 925071), the status assumed. */
export function foreignAccountAnswer(c: StoreContext): Response {
  return errorAnswer(c, 403, 'Forbidden', 'cross-account requests are not allowed');
}

/** 401 to an anonymous shopper, 403 to one who is logged in. */
export function refusedAnswer(c: StoreContext, loggedIn: boolean): Response {
  const message = 'The sales channel is not available for this shopper';
  return loggedIn ? errorAnswer(c, 403, 'Forbidden', message) : errorAnswer(c, 401, 'Unauthorized', message);
}

/** A session as `GET` answers it: `items` left out asks for nothing (assumed; the contract says it is required). */
export function envelope(session: Session, items: string | undefined, switches: Switches): object {
  return {
    id: session.id,
    ...(switches.envelopeExtras ? { version: session.version, active: true, debug: false } : {}),
    namespaces: items === undefined ? {} : filterItems(session.namespaces, items),
  };
}

/** Both tokens of a session as it stands. */
async function tokensOf(
  session: Session,
  keys: TokenKeys,
): Promise<{ readonly sessionToken: string; readonly segmentToken: string }> {
  return {
    sessionToken: await issueSessionToken(session, keys),
    segmentToken: encodeSegment(segmentOf(session.namespaces)),
  };
}

/** Puts `vtex_segment` on the answer, for the binding's path. */
export function setSegmentCookie(c: StoreContext, token: string, switches: Switches): void {
  const { rootPath } = c.get('binding');
  c.header('set-cookie', tokenCookie('vtex_segment', token, rootPath, switches.cookieFlags), {
    append: true,
  });
}

/** Puts both cookies on the answer, for the binding's path; answers the tokens that they hold. */
export async function setSessionCookies(
  c: StoreContext,
  session: Session,
  keys: TokenKeys,
  switches: Switches,
): Promise<{ readonly sessionToken: string; readonly segmentToken: string }> {
  const tokens = await tokensOf(session, keys);
  const { rootPath } = c.get('binding');
  const cookie = tokenCookie('vtex_session', tokens.sessionToken, rootPath, switches.cookieFlags);
  c.header('set-cookie', cookie, { append: true });
  setSegmentCookie(c, tokens.segmentToken, switches);
  return tokens;
}

import { callerOf, type StoreContext } from '../platform/store-env.ts';
import { cookieValues } from '../sessions/cookies.ts';
import { decodeSegment, encodeSegment, type Segment, segmentOf } from '../sessions/segment.ts';
import type { SessionManager } from '../sessions/session-manager.ts';

/** The segment that a page is built for, and its token for `__RUNTIME__.segmentToken`. */
export interface PageSegment {
  readonly segment: Segment;
  readonly token: string;
}

/** The fields of a cookie that anyone may have edited: only texts are used, other values become `null`. */
function asSegment(fields: Readonly<Record<string, unknown>>, anonymous: Segment): Segment {
  const read = ([key, value]: [string, unknown]): [string, unknown] => [
    key,
    typeof fields[key] === 'string' ? fields[key] : Object.hasOwn(fields, key) ? null : value,
  ];
  return { ...anonymous, ...Object.fromEntries(Object.entries(anonymous).map(read)) };
}

/**
 * Pages follow the `vtex_segment` cookie, as pages behind the platform's edge do, and not the session: a change of the
 * session is visible after the next load. Without the cookie they are built for an anonymous shopper.
 */
export function pageSegment(c: StoreContext, manager: SessionManager): PageSegment {
  const caller = { ...callerOf(c), cookieHeader: undefined };
  const preview = manager.preview(null, {}, caller);
  const anonymous = segmentOf(preview.kind === 'written' ? preview.session.namespaces : {});
  const [token] = cookieValues(c.req.header('cookie'), 'vtex_segment');
  const fields = token === undefined ? null : decodeSegment(token);
  if (token === undefined || !fields) return { segment: anonymous, token: encodeSegment(anonymous, false) };
  return { segment: asSegment(fields, anonymous), token };
}

import { Hono } from 'hono';
import { callerOf, type StoreContext, type StoreEnv } from '../platform/store-env.ts';
import type { Switches } from '../platform/switches.ts';
import { cookieValues } from '../sessions/cookies.ts';
import { valuesOfQuery } from '../sessions/public-values.ts';
import { decodeSegment, segmentOf } from '../sessions/segment.ts';
import type { SessionManager } from '../sessions/session-manager.ts';
import {
  errorResponse,
  foreignAccountResponse,
  refusedResponse,
  setSegmentCookie,
} from './session-responses.ts';

/** The segment in the caller's cookie, as far as it can be read. */
function segmentOfCookie(c: StoreContext): Readonly<Record<string, unknown>> | null {
  const [token] = cookieValues(c.req.header('cookie'), 'vtex_segment');
  return token === undefined ? null : decodeSegment(token);
}

/**
 * `/api/segments`: the *current* segment of the session, whatever its cookie says; the query overrides public keys for
 * this response only. https://developers.vtex.com/docs/api-reference/session-manager-api#get-/api/segments
 */
export function segmentsApi(manager: SessionManager, switches: () => Switches): Hono<StoreEnv> {
  const api = new Hono<StoreEnv>();

  api.get('/', async (c) => {
    const found = await manager.find(callerOf(c));
    if (found.kind === 'foreign-account') return foreignAccountResponse(c);
    const overrides = valuesOfQuery(new URL(c.req.url).searchParams);
    const session = found.kind === 'session' ? found.session : null;
    const stored = session || Object.keys(overrides).length > 0 ? null : segmentOfCookie(c);
    if (stored) return c.json(stored);
    const preview = manager.preview(session, overrides, callerOf(c));
    if (preview.kind === 'refused') return refusedResponse(c, preview.loggedIn);
    const segment = segmentOf(preview.session.namespaces);
    if (switches().segmentsSetCookie) setSegmentCookie(c, segment, switches());
    return c.json(segment);
  });

  // A token in standard base64 may contain a slash, and VTEX's own client does not encode it.
  api.get('/:token{.+}', (c) => {
    const segment = decodeSegment(c.req.param('token'));
    return segment
      ? c.json(segment)
      : errorResponse(c, 400, 'BadRequest', 'The segment token cannot be read');
  });

  return api;
}

import { Hono } from 'hono';
import { callerOf, type StoreContext, type StoreEnv } from '../platform/store-env.ts';
import type { Switches } from '../platform/switches.ts';
import { valuesOfBody, valuesOfQuery } from '../sessions/public-values.ts';
import type { Session } from '../sessions/session.ts';
import type { Found, SessionManager } from '../sessions/session-manager.ts';
import {
  envelope,
  errorResponse,
  foreignAccountResponse,
  refusedResponse,
  setSessionCookies,
} from './session-responses.ts';

/** `/api/sessions`. https://developers.vtex.com/docs/api-reference/session-manager-api */
export function sessionsApi(manager: SessionManager, switches: () => Switches): Hono<StoreEnv> {
  const api = new Hono<StoreEnv>();

  /** The session for a caller who has none: computed, and not stored. */
  function anonymousSession(c: StoreContext): Session | null {
    const preview = manager.preview(null, {}, callerOf(c));
    return preview.kind === 'written' ? preview.session : null;
  }

  function respondWithSession(c: StoreContext, session: Session | null): Response {
    if (!session) return errorResponse(c, 404, 'NotFound', 'No session');
    return c.json(envelope(session, c.req.query('items'), switches()));
  }

  async function write(c: StoreContext, found: Found): Promise<Response> {
    if (found.kind === 'foreign-account') return foreignAccountResponse(c);
    const sent = valuesOfBody(await c.req.text());
    if (!sent) return errorResponse(c, 400, 'BadRequest', 'The body is not a JSON object');
    const query = new URL(c.req.url).searchParams;
    const renew = c.req.method === 'POST' && switches().postWithCookie === 'renew';
    const written = manager.write(
      found.kind === 'session' && !renew ? found.session : null,
      { ...valuesOfQuery(query), ...sent },
      callerOf(c),
    );
    if (written.kind === 'refused') return refusedResponse(c, written.loggedIn);
    const { session } = written;
    const tokens = await setSessionCookies(c, session, manager.keys, switches());
    // Documented: POST 201, PATCH 200. No source has another status for a POST that edits or a PATCH that creates.
    const status = c.req.method === 'POST' ? 201 : 200;
    return c.json(
      query.has('items') ? envelope(session, query.get('items') ?? '', switches()) : tokens,
      status,
    );
  }

  api.get('/', async (c) => {
    const found = await manager.find(callerOf(c));
    if (found.kind === 'foreign-account') return foreignAccountResponse(c);
    return respondWithSession(c, found.kind === 'session' ? found.session : anonymousSession(c));
  });

  api.on(['POST', 'PATCH'], '/', async (c) => write(c, await manager.find(callerOf(c))));

  // An invalid token resets: render-session requests `invalidToken` when the binding changed.
  api.get('/:token', async (c) => {
    const found = await manager.findByTokens([c.req.param('token')], callerOf(c));
    if (found.kind === 'foreign-account') return foreignAccountResponse(c);
    if (found.kind === 'session') return respondWithSession(c, found.session);
    const own = await manager.find(callerOf(c));
    if (!switches().invalidTokenResets && own.kind === 'session') return respondWithSession(c, own.session);
    const written = manager.write(null, {}, callerOf(c));
    if (written.kind === 'refused') return refusedResponse(c, written.loggedIn);
    await setSessionCookies(c, written.session, manager.keys, switches());
    return respondWithSession(c, written.session);
  });

  // The older form of an update.
  api.on(['POST', 'PATCH'], '/:token', async (c) =>
    write(c, await manager.findByTokens([c.req.param('token') ?? ''], callerOf(c))),
  );

  return api;
}

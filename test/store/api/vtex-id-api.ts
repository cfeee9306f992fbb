import { Hono } from 'hono';
import * as v from 'valibot';
import type { StoreEnv } from '../platform/store-env.ts';
import type { Switches } from '../platform/switches.ts';
import { findContract } from '../samples/companies.ts';
import { cookieValues } from '../sessions/cookies.ts';
import { refreshCookie, setLoginCookies } from '../sessions/login-cookies.ts';
import { issueLoginToken, readLoginToken } from '../sessions/login-token.ts';
import type { SessionManager } from '../sessions/session-manager.ts';

const validateRequest = v.object({ token: v.string() });

/** Milliseconds until a login that was renewed should be renewed again. */
const renewAfter = 12 * 60 * 60 * 1000;

/**
 * The two calls of VTEX ID that front ends make: FastStore's server validates a login, and Store Framework's page
 * renews it. They are not documented; the members are those of the types in VTEX's own code:
 * https://github.com/vtex/faststore (packages/api), https://github.com/vtex/render-session
 */
export function vtexIdApi(manager: SessionManager, switches: () => Switches): Hono<StoreEnv> {
  const api = new Hono<StoreEnv>();

  api.post('/credential/validate', async (c) => {
    const body = v.safeParse(validateRequest, await c.req.json().catch(() => null));
    if (!body.success) return c.json({ authStatus: 'InvalidToken' }, 400);
    const account = c.get('account').name;
    const login = readLoginToken(body.output.token, account, Date.now());
    if (!login) return c.json({ authStatus: 'InvalidToken' });
    const { userId, email, company } = login;
    return c.json({
      authStatus: 'Success',
      id: userId,
      user: email,
      account,
      audience: 'webstore',
      tokenType: 'user',
      isRepresentative: company !== null,
      ...company,
      unitName: findContract(company?.customerId ?? '')?.unitName ?? '',
    });
  });

  api.post('/refreshtoken/webstore', async (c) => {
    const [token = ''] = cookieValues(c.req.header('cookie'), refreshCookie);
    const account = c.get('account').name;
    // An expired login can be renewed.
    const login = readLoginToken(token, account, 0);
    if (!login) return c.json({ status: 'InvalidSession', userId: null, refreshAfter: null });
    const renewed = await issueLoginToken(login.email, account, manager.keys.privateKey);
    setLoginCookies(c, renewed, switches().cookieFlags);
    const refreshAfter = new Date(Date.now() + renewAfter).toISOString();
    return c.json({ status: 'Success', userId: login.userId, refreshAfter });
  });

  return api;
}

import { Hono } from 'hono';
import { setSessionCookies } from '../api/session-responses.ts';
import { callerOf, type StoreContext, type StoreEnv } from '../platform/store-env.ts';
import type { Switches } from '../platform/switches.ts';
import { clearLoginCookies, loginCookieNames, setLoginCookies } from '../sessions/login-cookies.ts';
import { issueLoginToken } from '../sessions/login-token.ts';
import type { SessionManager } from '../sessions/session-manager.ts';

/**
 * `/login-as?email=` and `/logout`, in place of VTEX ID: they set and clear the login cookies, and redirect to the home page, or to
 * `returnUrl`, a path below the binding's root. As the platform's login page does, `/login-as` writes the session, too, so that the
 * next page is built for the shopper; after `/logout` the session follows at its next write.
 */
export function loginPages(manager: SessionManager, switches: () => Switches): Hono<StoreEnv> {
  const pages = new Hono<StoreEnv>();

  function redirectBack(c: StoreContext): Response {
    const { rootPath } = c.get('binding');
    return c.redirect(`${rootPath}${c.req.query('returnUrl') ?? ''}` || '/');
  }

  async function writeSession(c: StoreContext, token: string): Promise<void> {
    const caller = callerOf(c);
    const login = loginCookieNames(c).map((name) => `${name}=${token}`);
    const cookieHeader = [...login, caller.cookieHeader ?? ''].join('; ');
    const found = await manager.find(caller);
    const session = found.kind === 'session' ? found.session : null;
    const written = manager.write(session, {}, { ...caller, cookieHeader });
    if (written.kind === 'written') await setSessionCookies(c, written.session, manager.keys, switches());
  }

  pages.get('/login-as', async (c) => {
    const email = c.req.query('email');
    if (!email) return c.text('The e-mail is missing: /login-as?email=ana.vip@example.com', 400);
    const token = await issueLoginToken(email, c.get('account').name, manager.keys.privateKey);
    setLoginCookies(c, token, switches().cookieFlags);
    await writeSession(c, token);
    return redirectBack(c);
  });
  pages.get('/logout', (c) => {
    clearLoginCookies(c, switches().cookieFlags);
    return redirectBack(c);
  });

  return pages;
}

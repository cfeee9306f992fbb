import { Hono } from 'hono';
import type { StoreContext, StoreEnv } from '../platform/store-env.ts';
import type { Switches } from '../platform/switches.ts';
import { flagAttributes } from '../sessions/cookies.ts';
import { issueLoginToken } from '../sessions/login-token.ts';
import type { SessionManager } from '../sessions/session-manager.ts';

/**
 * `/login-as?email=` and `/logout`, in place of VTEX ID: they only set and clear the login cookies. The session hears of
 * it at its next write, which the page that they lead to makes.
 */
export function loginPages(manager: SessionManager, switches: () => Switches): Hono<StoreEnv> {
  const pages = new Hono<StoreEnv>();

  function setLoginCookies(c: StoreContext, token: string, maxAge: number): Response {
    const flags = flagAttributes[switches().cookieFlags];
    for (const name of ['VtexIdclientAutCookie', `VtexIdclientAutCookie_${c.get('account').name}`]) {
      c.header('set-cookie', `${name}=${token}; Max-Age=${maxAge}; Path=/; HttpOnly${flags}`, {
        append: true,
      });
    }
    return c.redirect(c.get('binding').rootPath || '/');
  }

  pages.get('/login-as', async (c) => {
    const email = c.req.query('email');
    if (!email) return c.text('Say who: /login-as?email=ana.vip@example.com', 400);
    const token = await issueLoginToken(email, c.get('account').name, manager.keys.privateKey);
    return setLoginCookies(c, token, 24 * 60 * 60);
  });
  pages.get('/logout', (c) => setLoginCookies(c, '', 0));

  return pages;
}

import { Hono } from 'hono';
import type { StoreContext, StoreEnv } from '../platform/store-env.ts';
import type { Switches } from '../platform/switches.ts';
import { clearLoginCookies, setLoginCookies } from '../sessions/login-cookies.ts';
import { issueLoginToken } from '../sessions/login-token.ts';
import type { SessionManager } from '../sessions/session-manager.ts';

/**
 * `/login-as?email=` and `/logout`, in place of VTEX ID: they only set and clear the login cookies. The session hears of
 * it at its next write, which the page that they lead to makes: the shop's first, or that of `returnUrl`, a path behind the binding's root.
 */
export function loginPages(manager: SessionManager, switches: () => Switches): Hono<StoreEnv> {
  const pages = new Hono<StoreEnv>();

  function leadOn(c: StoreContext): Response {
    const { rootPath } = c.get('binding');
    return c.redirect(`${rootPath}${c.req.query('returnUrl') ?? ''}` || '/');
  }

  pages.get('/login-as', async (c) => {
    const email = c.req.query('email');
    if (!email) return c.text('Say who: /login-as?email=ana.vip@example.com', 400);
    const token = await issueLoginToken(email, c.get('account').name, manager.keys.privateKey);
    setLoginCookies(c, token, switches().cookieFlags);
    return leadOn(c);
  });
  pages.get('/logout', (c) => {
    clearLoginCookies(c, switches().cookieFlags);
    return leadOn(c);
  });

  return pages;
}

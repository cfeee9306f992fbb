import { Hono } from 'hono';
import type { StoreContext, StoreEnv } from '../platform/store-env.ts';
import type { Switches } from '../platform/switches.ts';
import { clearLoginCookies, setLoginCookies } from '../sessions/login-cookies.ts';
import { issueLoginToken } from '../sessions/login-token.ts';
import type { SessionManager } from '../sessions/session-manager.ts';

/**
 * `/login-as?email=` and `/logout`, in place of VTEX ID: they only set and clear the login cookies. The session follows
 * at its next write, by the page that they redirect to: the home page, or `returnUrl`, a path below the binding's root.
 */
export function loginPages(manager: SessionManager, switches: () => Switches): Hono<StoreEnv> {
  const pages = new Hono<StoreEnv>();

  function redirectBack(c: StoreContext): Response {
    const { rootPath } = c.get('binding');
    return c.redirect(`${rootPath}${c.req.query('returnUrl') ?? ''}` || '/');
  }

  pages.get('/login-as', async (c) => {
    const email = c.req.query('email');
    if (!email) return c.text('The e-mail is missing: /login-as?email=ana.vip@example.com', 400);
    const token = await issueLoginToken(email, c.get('account').name, manager.keys.privateKey);
    setLoginCookies(c, token, switches().cookieFlags);
    return redirectBack(c);
  });
  pages.get('/logout', (c) => {
    clearLoginCookies(c, switches().cookieFlags);
    return redirectBack(c);
  });

  return pages;
}

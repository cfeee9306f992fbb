import type { MiddlewareHandler } from 'hono';
import { faststorePage } from '../pages/faststore-page.ts';
import { pageOf } from '../pages/page.ts';
import { isStorefrontHost } from '../platform/accounts.ts';
import type { StoreEnv } from '../platform/store-env.ts';
import type { SessionManager } from '../sessions/session-manager.ts';
import { notFoundPage } from './not-found-page.ts';

const pages = ['/', '/faststore'];
/** The sample store's own pages, for tests. */
const loginPages = ['/login-as', '/logout'];

/**
 * A host that serves only FastStore: its page, and Next.js' 404 for everything else, including VTEX's APIs. The
 * session's cookies are set by `/api/graphql`.
 */
export function storefrontHost(manager: SessionManager): MiddlewareHandler<StoreEnv> {
  return async (c, next) => {
    const isServed = isStorefrontHost(c.req.header('host') ?? '') && !loginPages.includes(c.req.path);
    if (!isServed) return next();
    c.header('x-powered-by', 'Next.js');
    c.header('cache-control', 'no-store');
    if (c.req.method === 'GET' && pages.includes(c.req.path))
      return c.html(faststorePage(pageOf(c, manager)));
    return c.html(notFoundPage(), 404);
  };
}

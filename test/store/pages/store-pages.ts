import { randomBytes, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { setSessionCookies } from '../api/session-responses.ts';
import { callerOf, type StoreContext, type StoreEnv } from '../platform/store-env.ts';
import type { Switches } from '../platform/switches.ts';
import { products } from '../samples/products.ts';
import type { SessionManager } from '../sessions/session-manager.ts';
import { setBindingAddress } from './binding-address.ts';
import { checkoutPage } from './checkout-page.ts';
import { faststorePage } from './faststore-page.ts';
import { headlessPage, headlessPolicy } from './headless-page.ts';
import { homePage } from './home-page.ts';
import { loginPages } from './login-pages.ts';
import { type Markup, pageOf } from './page.ts';
import { patchedFetchPage } from './patched-fetch-page.ts';
import { plainPage } from './plain-page.ts';
import { productPage } from './product-page.ts';
import { strictCspPage, strictPolicy } from './strict-csp-page.ts';
import { workerPage, workerScript } from './worker-page.ts';

/** Headers of every response of the platform's edge; a tool may recognize a store by them. */
function setVtexHeaders(c: StoreContext): void {
  c.header('powered', 'vtex');
  c.header('x-request-id', randomUUID());
  c.header('x-vtex-janus-router-backend-app', 'sample-store');
}

/** Every page of a store, by its path below the binding's root. */
export function storePages(manager: SessionManager, switches: () => Switches): Hono<StoreEnv> {
  const pages = new Hono<StoreEnv>();

  /** For pages that cannot create their session themselves. An existing session stays as it is. */
  async function ensureSession(c: StoreContext): Promise<void> {
    const found = await manager.find(callerOf(c));
    if (found.kind !== 'none') return;
    const written = manager.write(null, {}, callerOf(c));
    if (written.kind === 'written') await setSessionCookies(c, written.session, manager.keys, switches());
  }

  pages.get('/not-a-store', (c) => c.html(plainPage()));

  pages.use(async (c, next) => {
    setVtexHeaders(c);
    c.header('cache-control', switches().keepPages ? 'private, max-age=60' : 'no-store');
    await next();
  });
  const shop = (c: StoreContext, markup: Markup) => {
    setBindingAddress(c);
    return c.html(markup);
  };
  pages.get('/', (c) => shop(c, homePage(pageOf(c, manager))));
  pages.get('/produto', (c) => shop(c, productPage(pageOf(c, manager), products[0])));
  pages.get('/produto/:slug', (c) => {
    const product = products.find(({ slug }) => slug === c.req.param('slug'));
    return product ? shop(c, productPage(pageOf(c, manager), product)) : c.notFound();
  });
  pages.get('/strict-csp', async (c) => {
    await ensureSession(c);
    const nonce = randomBytes(16).toString('base64');
    c.header('content-security-policy', strictPolicy(nonce));
    return c.html(strictCspPage(pageOf(c, manager, nonce)));
  });
  pages.get('/patched-fetch', (c) => shop(c, patchedFetchPage(pageOf(c, manager))));
  pages.get('/worker', (c) => shop(c, workerPage(pageOf(c, manager))));
  pages.get('/worker.js', (c) => c.body(workerScript, 200, { 'content-type': 'text/javascript' }));
  pages.get('/faststore', (c) => c.html(faststorePage(pageOf(c, manager))));
  pages.get('/checkout', (c) => shop(c, checkoutPage(pageOf(c, manager))));
  pages.get('/headless', (c) => {
    c.header('content-security-policy', headlessPolicy);
    return c.html(headlessPage(c.get('account')));
  });
  pages.route('/', loginPages(manager, switches));

  return pages;
}

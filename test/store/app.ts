import { Hono } from 'hono';
import { contractsApi } from './api/contracts-api.ts';
import { postalCodeApi } from './api/postal-code-api.ts';
import { regionsApi } from './api/regions-api.ts';
import { segmentsApi } from './api/segments-api.ts';
import { sessionsApi } from './api/sessions-api.ts';
import { vtexIdApi } from './api/vtex-id-api.ts';
import { graphqlApi } from './faststore/graphql-api.ts';
import { storefrontHost } from './faststore/storefront-host.ts';
import { plainPage } from './pages/plain-page.ts';
import { storePages } from './pages/store-pages.ts';
import { accountNamed, accountOf, isPlainHost } from './platform/accounts.ts';
import { applyFaults } from './platform/apply-faults.ts';
import { bindingOfPath } from './platform/bindings.ts';
import { type Controls, ownApi } from './platform/own-api.ts';
import { recordCalls } from './platform/recorded-calls.ts';
import type { StoreEnv } from './platform/store-env.ts';
import type { SessionManager } from './sessions/session-manager.ts';

/**
 * The whole store as one app: every account by host, every binding by path, the same routes for each.
 * @param port where it listens, for the code that calls the platform as a server.
 */
export function createApp(manager: SessionManager, controls: Controls, port: () => number): Hono<StoreEnv> {
  const app = new Hono<StoreEnv>({ getPath: (request) => bindingOfPath(new URL(request.url).pathname).rest });

  app.use(async (c, next) => {
    const host = c.req.header('host') ?? '';
    // `?an=` names the account in calls by servers, on any host.
    const named = c.req.path.startsWith('/api/') ? c.req.query('an') : undefined;
    c.set('account', named ? accountNamed(named) : accountOf(host));
    c.set('binding', bindingOfPath(new URL(c.req.url).pathname).binding);
    await next();
  });
  app.use(async (c, next) => {
    await next();
    if (!controls.switches().keepConnections) c.header('connection', 'close');
  });
  app.use(recordCalls(controls.calls));
  app.use(applyFaults(controls.faults));
  app.route('/_sample-store', ownApi(controls));

  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.use(async (c, next) => {
    if (!isPlainHost(c.req.header('host') ?? '')) return next();
    return c.req.path.startsWith('/api/') ? c.text('Not found', 404) : c.html(plainPage());
  });

  app.route('/api/graphql', graphqlApi(port));
  app.use(storefrontHost(manager));
  app.route('/api/sessions', sessionsApi(manager, controls.switches));
  app.route('/api/segments', segmentsApi(manager, controls.switches));
  app.route('/api/checkout/pub/regions', regionsApi(controls.switches));
  app.route('/api/checkout/pub/postal-code', postalCodeApi());
  app.route('/api/vtexid', vtexIdApi(manager, controls.switches));
  app.route('/api/dataentities', contractsApi());
  app.route('/', storePages(manager, controls.switches));

  return app;
}

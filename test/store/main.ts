import { parseArgs } from 'node:util';
import { startSampleStore } from './sample-store.ts';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const port = Number(values.port ?? 0);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port takes a number from 1 to 65535, not "${values.port}".`);
  process.exit(2);
}

const store = await startSampleStore({ port }).catch((error: Error) => {
  console.error(`The store could not start on port ${port}: ${error.message}`);
  process.exit(1);
});

console.log(`The sample VTEX store is running. Ctrl-C stops it.

  Store Framework     ${store.url('/')}
  a product           ${store.url('/produto')}
  another binding     ${store.url('/pt')}
  another account     ${store.url('/', 'other.localhost')}
  strict CSP          ${store.url('/strict-csp')}
  altered responses   ${store.url('/patched-fetch')}
  service worker      ${store.url('/worker?mode=keep')}
  https               ${store.secureUrl('/')}
  FastStore           ${store.url('/faststore')}
  FastStore, no APIs  ${store.url('/', 'storefront.localhost')}
  script's cookie     ${store.url('/checkout')}
  headless            ${store.url('/headless', 'headless.localhost')}
  no store            ${store.url('/', 'plain.localhost')}
  log in              ${store.url('/login-as?email=ana.vip@example.com')}

The next PATCH takes effect, and its response is lost:

  curl http://127.0.0.1:${store.port}/_sample-store/faults \\
    --json '{"kind": "reset", "method": "PATCH", "path": "/api/sessions", "afterEffect": true}'

More about faults in test/store/README.md.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void store.close());
}

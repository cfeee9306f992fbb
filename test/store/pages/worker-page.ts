import { html } from 'hono/html';
import { storeFrameworkScripts } from './home-page.ts';
import { layout, script } from './layout.ts';
import type { Markup, Page } from './page.ts';

/**
 * A service worker that handles requests to the store's API: with `?mode=pass` it fetches them, with `?mode=keep` it
 * responds to each GET with the response to the first one.
 */
export const workerScript = `(() => {
  const keeps = new URL(location.href).searchParams.get('mode') === 'keep';
  const kept = new Map();
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  const respond = async (request) => {
    const known = kept.get(request.url);
    if (known) return known.clone();
    const response = await fetch(request);
    if (keeps && request.method === 'GET') kept.set(request.url, response.clone());
    return response;
  };
  self.addEventListener('fetch', (event) => {
    if (new URL(event.request.url).pathname.startsWith('/api/')) event.respondWith(respond(event.request));
  });
})();`;

/** Registers the worker in the page's `?mode=`; `workerReady` resolves when it controls the page. */
const registration = `(() => {
  const mode = new URL(location.href).searchParams.get('mode') ?? 'pass';
  const { serviceWorker } = navigator;
  const controlled = new Promise((resolve) => {
    if (serviceWorker.controller) resolve(true);
    serviceWorker.addEventListener('controllerchange', () => resolve(true));
  });
  serviceWorker.register('/worker.js?mode=' + mode);
  window.sampleStore.workerReady = controlled;
})();`;

/** A Store Framework page with a service worker, like that of a shop that can be installed. */
export function workerPage(page: Page): Markup {
  const main = html`<p class="lead">Esta loja funciona sem rede.</p>`;
  const scripts = [...storeFrameworkScripts(page, 'store.custom'), script(page, registration)];
  return layout(page, 'Service worker', scripts, main);
}

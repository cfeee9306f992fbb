import { html } from 'hono/html';
import { products } from '../samples/products.ts';
import { layout, script } from './layout.ts';
import type { Markup, Page } from './page.ts';
import { productDetails } from './product-page.ts';
import { runtimeOf, scriptValue } from './runtime.ts';

/** A policy that blocks all connections: of the page, and of a tool that fetches in the page's world. */
export function strictPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'none'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A Store Framework page with that policy. It cannot create its session: the server does when it sends the page. */
export function strictCspPage(page: Page): Markup {
  const runtime = scriptValue(runtimeOf(page, 'store.custom#strict-csp'));
  const main = html`<p class="lead">Esta página não pode se conectar a nada.</p>${productDetails(page, products[0], '')}`;
  return layout(page, 'CSP estrita', [script(page, `window.__RUNTIME__ = ${runtime};`)], main);
}

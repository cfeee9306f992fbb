import { html } from 'hono/html';
import { products } from '../samples/products.ts';
import { layout, script } from './layout.ts';
import type { Markup, Page } from './page.ts';
import { productDetails } from './product-page.ts';
import { scriptValue } from './runtime.ts';

/**
 * A FastStore page: `window.VTEX_METADATA`, no `__RUNTIME__`. Its session is made by its own server, as ValidateSession
 * does it; here that happens with the page. https://github.com/vtex/faststore
 */
export function faststorePage(page: Page): Markup {
  const metadata = scriptValue({ account: page.account.name, renderer: 'faststore' });
  const main = html`<p class="lead">Uma página FastStore.</p>${productDetails(page, products[0], '')}`;
  return layout(page, 'FastStore', [script(page, `window.VTEX_METADATA = ${metadata};`)], main);
}

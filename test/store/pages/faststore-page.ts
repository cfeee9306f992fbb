import { html } from 'hono/html';
import { pageScript } from '../page-scripts/page-scripts.ts';
import { products } from '../samples/products.ts';
import { layout, script } from './layout.ts';
import type { Markup, Page } from './page.ts';
import { postalCodeForm, productDetails } from './product-page.ts';
import { scriptValue } from './runtime.ts';

/**
 * A FastStore page: `window.VTEX_METADATA`, no `__RUNTIME__`. VTEX's own `@faststore/sdk` keeps the page's session and
 * validates it through `/api/graphql`, which creates the session and its cookies. https://github.com/vtex/faststore
 */
export function faststorePage(page: Page): Markup {
  const metadata = scriptValue({ account: page.account.name, renderer: 'faststore' });
  const main = html`<p class="lead">Uma página FastStore.</p>${productDetails(page, products[0], postalCodeForm(page))}`;
  const scripts = [
    script(page, `window.VTEX_METADATA = ${metadata};`),
    script(page, pageScript('faststore')),
  ];
  return layout(page, 'FastStore', scripts, main);
}

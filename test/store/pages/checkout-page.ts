import { html } from 'hono/html';
import { storeFrameworkScripts } from './home-page.ts';
import { layout, script } from './layout.ts';
import type { Markup, Page } from './page.ts';

/** A second `vtex_segment`, for the checkout's own path and with another channel; scripts can read it. */
const writeCookie = `document.cookie =
  'vtex_segment=' + btoa(JSON.stringify({ channel: '2', utm_source: 'checkout' })) + '; Path=/checkout';`;

/** A page whose own script writes a cookie with the platform's name, as scripts of the checkout do. */
export function checkoutPage(page: Page): Markup {
  const main = html`<p class="lead">Finalize a sua compra.</p>`;
  const scripts = [...storeFrameworkScripts(page, 'store.checkout'), script(page, writeCookie)];
  return layout(page, 'Checkout', scripts, main);
}

import { html } from 'hono/html';
import { storeFrameworkScripts } from './home-page.ts';
import { layout, script } from './layout.ts';
import type { Markup, Page } from './page.ts';

/** Tells everybody on the page that the trade policy is 999, whatever the store says. */
const patch = `(() => {
  const { fetch } = window;
  window.fetch = async (...args) => {
    const response = await fetch(...args);
    const { pathname } = new URL(response.url || location.href);
    if (!/\\/api\\/(sessions|segments)$/.test(pathname) || (args[1]?.method ?? 'GET') !== 'GET') return response;
    const body = await response.text();
    const { status, headers } = response;
    return new Response(body.replace(/("channel":(?:\\{"value":)?)"\\w+"/g, '$1"999"'), { status, headers });
  };
})();`;

/** A Store Framework page whose own script stands between it and the store, as monitoring and consent tools do. */
export function patchedFetchPage(page: Page): Markup {
  const main = html`<p class="lead">Esta página altera o que a loja responde.</p>`;
  return layout(
    page,
    'Fetch alterado',
    [script(page, patch), ...storeFrameworkScripts(page, 'store.custom')],
    main,
  );
}

import { html } from 'hono/html';
import { storeFrameworkScripts } from './home-page.ts';
import { layout, script } from './layout.ts';
import type { Markup, Page } from './page.ts';

/** Replaces the trade policy in responses by 999 for all scripts on the page. */
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

/** A Store Framework page whose own script replaces `fetch`, as monitoring and consent tools do. */
export function patchedFetchPage(page: Page): Markup {
  const main = html`<p class="lead">Esta página altera o que a loja responde.</p>`;
  return layout(
    page,
    'Fetch alterado',
    [script(page, patch), ...storeFrameworkScripts(page, 'store.custom')],
    main,
  );
}

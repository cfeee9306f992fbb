import { html, raw } from 'hono/html';
import type { Markup } from '../pages/page.ts';

/** The body of Next.js' 404 on a FastStore host that does not proxy VTEX's APIs. */
export function notFoundPage(): Markup {
  const data = JSON.stringify({ props: { pageProps: {} }, page: '/404', query: {}, buildId: 'sample' });
  return html`<!DOCTYPE html><html lang="pt-BR"><head><meta charset="utf-8"><title>404: This page could not be found</title></head>
<body><div id="__next"><h1>404</h1><h2>This page could not be found.</h2></div>
<script id="__NEXT_DATA__" type="application/json">${raw(data)}</script></body></html>`;
}

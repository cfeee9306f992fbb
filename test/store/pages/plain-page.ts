import { html } from 'hono/html';
import type { Markup } from './page.ts';

/** A page that has nothing to do with VTEX: not in its markup, its headers, nor its cookies. */
export function plainPage(): Markup {
  return html`<!doctype html>
<html lang="pt-BR"><head><meta charset="utf-8"><title>Caderno de receitas</title></head>
<body><h1>Caderno de receitas</h1><p>Bolo de fubá: três ovos, duas xícaras de fubá, uma de açúcar.</p></body></html>`;
}

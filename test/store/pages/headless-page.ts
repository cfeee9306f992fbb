import { html } from 'hono/html';
import type { Account } from '../platform/accounts.ts';
import type { Markup } from './page.ts';

/** Blocks the request for the picture: its URL alone is the page's VTEX signal, and nothing uses the network. */
export const headlessPolicy = "img-src 'self' data:";

/** A headless shop: its pictures are from VTEX, and nothing creates a session. */
export function headlessPage(account: Account): Markup {
  return html`<!doctype html>
<html lang="pt-BR"><head><meta charset="utf-8"><title>Vitrine headless</title></head>
<body><h1>Vitrine headless</h1>
<p>Uma loja com front-end próprio: usa imagens da VTEX, mas não a sessão.</p>
<img src="https://${account.name}.vtexassets.com/arquivos/ids/155400/cafe-da-serra.jpg" alt="Café da Serra" width="120" height="120">
</body></html>`;
}

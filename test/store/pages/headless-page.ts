import { html } from 'hono/html';
import type { Account } from '../platform/accounts.ts';
import type { Markup } from './page.ts';

/** Keeps the picture from being asked for: the page bears VTEX's mark, and the network is left alone. */
export const headlessPolicy = "img-src 'self' data:";

/** A headless shop: its pictures come from VTEX, its session does not exist, and nothing here makes one. */
export function headlessPage(account: Account): Markup {
  return html`<!doctype html>
<html lang="pt-BR"><head><meta charset="utf-8"><title>Vitrine headless</title></head>
<body><h1>Vitrine headless</h1>
<p>Uma loja com front-end próprio: usa imagens da VTEX, mas não a sessão.</p>
<img src="https://${account.name}.vtexassets.com/arquivos/ids/155400/cafe-da-serra.jpg" alt="Café da Serra" width="120" height="120">
</body></html>`;
}

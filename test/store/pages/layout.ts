import { html, raw } from 'hono/html';
import type { Markup, Page } from './page.ts';
import { styles } from './styles.ts';

function nonceOf({ nonce }: Page): Markup | '' {
  return nonce === null ? '' : html` nonce="${nonce}"`;
}

/** A script in the page. `code` is our own: values in it were escaped by `scriptValue`. */
export function script(page: Page, code: string | Promise<string>): Markup {
  return html`<script${nonceOf(page)}>${Promise.resolve(code).then(raw)}</script>`;
}

function campaignBar({ segment }: Page): Markup | '' {
  const origin = segment.utm_source ? `Oferta para quem veio de ${segment.utm_source}` : '';
  const shelf = segment.utmi_campaign ? `Vitrine: ${segment.utmi_campaign}` : '';
  const text = [origin, shelf].filter(Boolean).join(' · ');
  return text === '' ? '' : html`<div class="campaign" id="campaign">${text}</div>`;
}

/** The segment that the page was built for: it makes an edit and a reload visible on every page. */
function segmentLine({ segment }: Page): Markup {
  const rows = [
    ['Política comercial', segment.channel],
    ['Moeda', segment.currencyCode],
    ['Idioma', segment.cultureInfo],
    ['Região', segment.regionId],
    ['Tabelas de preço', segment.priceTables],
  ].filter(([, value]) => value);
  return html`<dl id="segment">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** The frame of every page of the shop. `before`: the scripts that the platform puts in the head. */
export function layout(page: Page, title: string, before: readonly Markup[], main: Markup): Markup {
  const { account, binding, segment } = page;
  const root = binding.rootPath;
  const nonce = nonceOf(page);
  return html`<!doctype html>
<html lang="${segment.cultureInfo ?? 'pt-BR'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${account.shopName}</title>
<style${nonce}>${raw(styles(account.accent))}</style>
${before}
</head>
<body>
${campaignBar(page)}
<header>
<a class="logo" href="${root || '/'}">${account.shopName}</a>
<nav><a href="${root}/produto">Café</a><a href="${root}/produto/mel">Mel</a>
<a href="${root}/login-as?email=ana.vip@example.com">Entrar como Ana</a><a href="${root}/logout">Sair</a></nav>
</header>
<main>${main}</main>
<footer>${segmentLine(page)}<p>Loja de exemplo: nada aqui está à venda.</p></footer>
</body>
</html>`;
}

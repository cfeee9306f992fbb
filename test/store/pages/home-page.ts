import { html } from 'hono/html';
import { pageScript } from '../page-scripts/page-scripts.ts';
import { offerFor, products } from '../samples/products.ts';
import { layout, script } from './layout.ts';
import { money } from './money.ts';
import type { Markup, Page } from './page.ts';
import { productDrawing } from './product-drawing.ts';
import { runtimeOf, scriptValue } from './runtime.ts';

/** Scripts in the head of a Store Framework page: the runtime, then the script that creates the session. */
export function storeFrameworkScripts(page: Page, routeId: string): readonly Markup[] {
  const runtime = scriptValue(runtimeOf(page, routeId));
  return [script(page, `window.__RUNTIME__ = ${runtime};`), script(page, pageScript('store-framework'))];
}

/** The shelf of products, each with the price for this segment. */
function shelf(page: Page): Markup {
  const { account, binding, segment } = page;
  return html`<ul class="shelf">${products.map((product) => {
    const { price } = offerFor(product, segment, account.name);
    return html`<li class="card"><a href="${binding.rootPath}/produto/${product.slug}">${productDrawing(product)}
<div><strong>${product.name}</strong><p class="price">${money(price, segment)}</p></div></a></li>`;
  })}</ul>`;
}

/** The shop's front page. */
export function homePage(page: Page): Markup {
  const main = html`<h1>Sabores do Brasil, perto de você</h1>
<p class="lead">Café, mel e castanhas de pequenos produtores. O preço e a entrega seguem onde você está.</p>
${shelf(page)}`;
  return layout(page, 'Início', storeFrameworkScripts(page, 'store.home'), main);
}

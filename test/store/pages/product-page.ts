import { html } from 'hono/html';
import { type Offer, offerFor, type Product } from '../samples/products.ts';
import { findTradePolicy } from '../samples/trade-policies.ts';
import { storeFrameworkScripts } from './home-page.ts';
import { layout } from './layout.ts';
import { money } from './money.ts';
import type { Markup, Page } from './page.ts';
import { productDrawing } from './product-drawing.ts';

function badges({ priceTable, promotion }: Offer): Markup {
  return html`<ul class="badges">
${priceTable ? html`<li id="price-table">Tabela ${priceTable.name} −${priceTable.discount}%</li>` : ''}
${promotion ? html`<li id="promotion">${promotion.name} −${promotion.discount}%</li>` : ''}
</ul>`;
}

function delivery({ sellers }: Offer): Markup {
  if (sellers === null) return html`<p id="sellers">Informe onde você está para ver quem entrega.</p>`;
  if (sellers.length === 0) return html`<p id="sellers">Ninguém entrega na sua região.</p>`;
  return html`<ul id="sellers">${sellers.map(
    ({ name, days }) => html`<li>${name}: chega em ${days} ${days === 1 ? 'dia útil' : 'dias úteis'}</li>`,
  )}</ul>`;
}

/** Asks where the shopper is, in the binding's country; the current trade policy may be of another country. */
export function postalCodeForm({ binding }: Page): Markup {
  const country = findTradePolicy(binding.tradePolicy)?.countryCode ?? 'BRA';
  const [label, example] =
    country === 'PRT' ? ['Informe seu código postal', '1200-203'] : ['Informe seu CEP', '01310-100'];
  return html`<form id="postal-code-form"><input type="hidden" name="country" value="${country}">
<label>${label}<input name="postalCode" placeholder="${example}" required autocomplete="off"></label>
<button>Ver entrega</button></form>`;
}

/** A product's details for a segment: price, price table, promotion, and who delivers. */
export function productDetails(page: Page, product: Product, form: Markup | ''): Markup {
  const { account, segment } = page;
  const offer = offerFor(product, segment, account.name);
  const listPrice = offer.listPrice > offer.price ? html`<del>${money(offer.listPrice, segment)}</del>` : '';
  return html`<div class="product">${productDrawing(product)}
<div><h1>${product.name}</h1><p class="lead">${product.text}</p>
<p class="price">${listPrice}<span id="price">${money(offer.price, segment)}</span></p>
${badges(offer)}
<section class="box"><h2>Entrega</h2>${delivery(offer)}${form}</section></div></div>`;
}

/** A product's page in the Store Framework store; on submit of its form the page PATCHes the session and reloads. */
export function productPage(page: Page, product: Product): Markup {
  const main = productDetails(page, product, postalCodeForm(page));
  return layout(page, product.name, storeFrameworkScripts(page, 'store.product'), main);
}

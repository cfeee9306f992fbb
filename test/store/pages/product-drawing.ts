import { html } from 'hono/html';
import type { Product } from '../samples/products.ts';
import type { Markup } from './page.ts';

/** A drawing of a product: a bag with a label. Inline, so that no page sends requests to another server. */
export function productDrawing({ name, colours: [dark, light] }: Product): Markup {
  return html`<svg class="drawing" viewBox="0 0 240 200" role="img" aria-label="${name}">
<rect width="240" height="200" fill="${light}" opacity="0.35"/>
<ellipse cx="120" cy="178" rx="70" ry="9" fill="#000" opacity="0.12"/>
<path d="M72 34h96l10 142H62z" fill="${dark}"/>
<path d="M72 34h96l2 22H70z" fill="${light}"/>
<circle cx="120" cy="110" r="30" fill="${light}"/>
<path d="M108 118c4-24 16-26 24-22-2 20-14 26-24 22z" fill="${dark}"/>
</svg>`;
}

import type { Segment } from '../sessions/segment.ts';
import { findCampaign } from './campaigns.ts';
import { sellersOfRegion } from './regions.ts';
import type { Seller } from './sellers.ts';

/** A product of the sample shop. */
export interface Product {
  /** Last part of its address: `/produto/mel`. */
  readonly slug: string;
  readonly name: string;
  readonly text: string;
  /** By trade policy, in the policy's currency. */
  readonly prices: Readonly<Record<string, number>>;
  /** CSS colours of its drawing. */
  readonly colours: readonly [string, string];
}

export const products: readonly [Product, ...Product[]] = [
  {
    slug: 'cafe',
    name: 'Café da Serra, 500 g',
    text: 'Grãos de altitude, torra média, notas de chocolate e laranja.',
    prices: { 1: 59.9, 2: 18.9, 3: 44.9, 4: 12.9 },
    colours: ['#4a2c1d', '#c98f52'],
  },
  {
    slug: 'mel',
    name: 'Mel de Jandaíra, 300 g',
    text: 'Mel claro de abelhas sem ferrão, floral e levemente ácido.',
    prices: { 1: 84.0, 2: 26.5, 3: 63.0, 4: 19.5 },
    colours: ['#b9770e', '#f3c969'],
  },
  {
    slug: 'castanha',
    name: 'Castanha-do-pará, 250 g',
    text: 'Castanhas inteiras, secas ao sol, sem sal.',
    prices: { 1: 39.9, 2: 14.0, 3: 29.9, 4: 9.9 },
    colours: ['#6b4a2b', '#e2c9a1'],
  },
];

const priceTables: Readonly<Record<string, number>> = { vip: 10, atacado: 25 };

/** Price and sellers of a product for a shopper with a segment. */
export interface Offer {
  readonly price: number;
  /** Before price tables and promotions; equal to `price` when none applies. */
  readonly listPrice: number;
  /** The price table that applies: the best of the segment's. */
  readonly priceTable: { readonly name: string; readonly discount: number } | null;
  /** The promotion that applies: the best of the segment's campaigns. */
  readonly promotion: { readonly name: string; readonly discount: number } | null;
  /** `null` when the segment has no region, empty when no seller delivers there. */
  readonly sellers: readonly Seller[] | null;
}

function best<T extends { readonly discount: number }>(all: readonly T[]): T | null {
  return all.reduce<T | null>((found, one) => (found && found.discount >= one.discount ? found : one), null);
}

function listed(csv: string | null): readonly string[] {
  return (csv ?? '').split(',').filter(Boolean);
}

/** The offer for a segment: price by trade policy, price table and campaign; sellers by region. */
export function offerFor(product: Product, segment: Segment, account: string): Offer {
  const listPrice = product.prices[segment.channel ?? ''] ?? product.prices['1'] ?? 0;
  const priceTable = best(
    listed(segment.priceTables).map((name) => ({ name, discount: priceTables[name] ?? 0 })),
  );
  const promotion = best(listed(segment.campaigns).flatMap((id) => findCampaign(id) ?? []));
  const factor = (1 - (priceTable?.discount ?? 0) / 100) * (1 - (promotion?.discount ?? 0) / 100);
  return {
    price: Math.round(listPrice * factor * 100) / 100,
    listPrice,
    priceTable,
    promotion,
    sellers: segment.regionId === null ? null : (sellersOfRegion(account, segment.regionId) ?? []),
  };
}

import { createHash } from 'node:crypto';
import { everySellerGroup, findSellers, type Seller } from './sellers.ts';

/** v1 lists the sellers, in base64; v2 is opaque. https://developers.vtex.com/docs/guides/region-v2-release */
export type RegionForm = 'v1' | 'v2';

function readable(sellers: readonly Seller[]): string {
  return `SW#${sellers.map((seller) => seller.id).join(';')}`;
}

/**
 * The id of the region of a group of sellers. v1: base64 of `SW#seller1;seller2`, `U1cj` (`SW#`) when no seller
 * delivers. v2: `v2.` and 32 hexadecimal digits in upper case, here a digest of the account and the sellers.
 */
export function regionIdOf(account: string, sellers: readonly Seller[], form: RegionForm): string {
  const text = readable(sellers);
  if (form === 'v1') return Buffer.from(text, 'utf8').toString('base64').replace(/=+$/, '');
  return `v2.${createHash('md5').update(`${account}|${text}`).digest('hex').toUpperCase()}`;
}

/** The sellers of a region id in either form; `null` when the id is not one of this account. */
export function sellersOfRegion(account: string, regionId: string): readonly Seller[] | null {
  if (regionId.startsWith('v2.')) {
    const group = everySellerGroup().find((sellers) => regionIdOf(account, sellers, 'v2') === regionId);
    return group ?? null;
  }
  const text = Buffer.from(regionId, 'base64').toString('utf8');
  if (!text.startsWith('SW#')) return null;
  return findSellers(text.slice('SW#'.length).split(';'));
}

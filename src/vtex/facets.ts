import type { Json } from './json.ts';
import { itemsOf } from './list.ts';

/** The hashes of delivery zones and pickup points in a segment's facets, as one text; `''` where it has none. */
export function facetHashes(facets: Json | undefined): string {
  return itemsOf(facets)
    .map(({ name }) => name)
    .filter((pair) => /^(deliveryZonesHash|pickupPointsHash)=./.test(pair))
    .sort()
    .join(';');
}

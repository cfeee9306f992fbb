import type { Text } from '../i18n/text.ts';
import type { LookedUp } from '../regions/regions.ts';
import { sellerName } from './seller-name.ts';

/** What the store says of a place that was looked up, in one line: the city, and who sells there or why that is not known. */
export function placeInWords({ region, city }: LookedUp, { t, count, list }: Text): string {
  const where = city === null ? '' : `${city}: `;
  switch (region.kind) {
    case 'region': {
      if (!region.region) return where + t('noRegionThere');
      const { sellers } = region.region;
      if (sellers.length === 0) return where + t('noSellerThere');
      return where + count('placeSellers', sellers.length, list(sellers.map(sellerName)));
    }
    case 'refused':
      return t(`lookUp_${region.code}`);
    case 'login':
    case 'failed':
      return where + t(`lookUp_${region.kind}`);
  }
}

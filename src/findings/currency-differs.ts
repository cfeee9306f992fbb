import { textOf } from '../vtex/json.ts';
import { isEmpty } from '../vtex/same.ts';
import { decodeSegmentToken } from '../vtex/segment-token.ts';
import { atField, type Rule } from './finding.ts';

/**
 * The page shows prices in another currency than the segment's, and was not built with an older segment that had it: that is
 * another finding.
 */
export const currencyDiffers: Rule<'currency-differs'> = {
  id: 'currency-differs',
  severity: 'problem',
  check({ page, segment }) {
    const own = segment?.get('currencyCode');
    const shown = page?.currency || null;
    if (!page || shown === null || own === undefined || isEmpty(own) || textOf(own) === shown) return null;
    const built = page.segmentToken ? decodeSegmentToken(page.segmentToken) : null;
    if (built?.get('currencyCode') === shown) return null;
    return {
      evidence: {},
      words: [shown, textOf(own)],
      wayOut: { kind: 'reload' },
      about: atField('currencyCode'),
    };
  },
};

import { itemsOf } from '../vtex/list.ts';
import { atField, type Rule } from './finding.ts';

/**
 * The segment has two or more campaigns: Intelligent Search applies none of them.
 * @see https://developers.vtex.com/docs/api-reference/intelligent-search-api
 */
export const severalCampaigns: Rule<'several-campaigns'> = {
  id: 'several-campaigns',
  severity: 'problem',
  check({ segment }) {
    const count = itemsOf(segment?.get('campaigns')).length;
    return count > 1 ? { evidence: {}, words: [count], wayOut: null, about: atField('campaigns') } : null;
  },
};

import { textOf } from '../vtex/json.ts';
import { atField, type Rule } from './finding.ts';

/** The trade policy is private: who is not logged in, or not allowed, sees no prices and no products. */
export const privateTradePolicy: Rule<'private-trade-policy'> = {
  id: 'private-trade-policy',
  severity: 'note',
  check({ segment }) {
    if (segment?.get('channelPrivacy') !== 'private') return null;
    return {
      evidence: {},
      words: [textOf(segment.get('channel') ?? '')],
      wayOut: null,
      about: atField('channelPrivacy'),
    };
  },
};

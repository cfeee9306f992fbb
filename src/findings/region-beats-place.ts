import { isEmpty } from '../vtex/same.ts';
import { atKey, type Rule } from './finding.ts';
import { placeKeyOf } from './place.ts';

/** The form has a public `regionId` beside a postal code or coordinates: it is taken as it is, and they count for nothing. */
export const regionBeatsPlace: Rule<'region-beats-place'> = {
  id: 'region-beats-place',
  severity: 'problem',
  check({ form }) {
    const key = placeKeyOf(form);
    if (!key || isEmpty(form.get('regionId'))) return null;
    return {
      evidence: {},
      words: [key],
      wayOut: { kind: 'set', key: 'regionId', to: '' },
      about: atKey(key),
    };
  },
};

import { isEmpty } from '../vtex/same.ts';
import type { AtField, Rule } from './finding.ts';
import { placeKeyOf } from './place.ts';

/** A public `regionId` is taken as it is, and beats the postal code. */
export const regionBeatsPlace: Rule<'region-beats-place', AtField> = {
  id: 'region-beats-place',
  severity: 'problem',
  check({ form }) {
    const field = placeKeyOf(form);
    if (!field || isEmpty(form.get('regionId'))) return null;
    return { evidence: { field, words: [field] }, wayOut: { set: 'regionId', to: '' } };
  },
};

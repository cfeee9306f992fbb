import { isEmpty } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import type { AtField, Rule } from './finding.ts';
import { placeKeyOf } from './place.ts';

/**
 * A postal code or coordinates without `country` give no region.
 * @see https://developers.vtex.com/docs/guides/setting-up-price-and-availability-of-skus-by-region
 */
export const placeWithoutCountry: Rule<'place-without-country', AtField> = {
  id: 'place-without-country',
  severity: 'problem',
  check({ form, session }) {
    const field = placeKeyOf(form);
    if (!field || !session || !isEmpty(form.get('country'))) return null;
    // What the store itself sells in.
    const country = sessionValue(session, 'store', 'countryCode');
    const wayOut = typeof country === 'string' && country !== '' ? { set: 'country', to: country } : null;
    return { evidence: { field, words: [field] }, wayOut };
  },
};

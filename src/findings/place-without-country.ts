import { isEmpty } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import { atKey, type Rule } from './finding.ts';
import { placeKeyOf } from './place.ts';

/**
 * A postal code or coordinates without `country` give no region.
 * @see https://developers.vtex.com/docs/guides/setting-up-price-and-availability-of-skus-by-region
 */
export const placeWithoutCountry: Rule<'place-without-country'> = {
  id: 'place-without-country',
  severity: 'problem',
  check({ form, session }) {
    const key = placeKeyOf(form);
    if (!key || !session || !isEmpty(form.get('country'))) return null;
    // What the store itself sells in.
    const country = sessionValue(session, 'store', 'countryCode');
    const isKnown = typeof country === 'string' && country !== '';
    return {
      evidence: {},
      words: [key],
      wayOut: isKnown ? { kind: 'set', key: 'country', to: country } : null,
      about: atKey(key),
    };
  },
};

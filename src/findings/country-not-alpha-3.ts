import { alpha3Of, isAlpha3 } from '../vtex/countries.ts';
import { isEmpty } from '../vtex/same.ts';
import { atKey, type Rule } from './finding.ts';

/**
 * `country` is not a code of three letters (ISO 3166-1 alpha-3): the platform finds no region for another.
 * @see https://developers.vtex.com/docs/guides/sessions-system-overview
 */
export const countryNotAlpha3: Rule<'country-not-alpha-3'> = {
  id: 'country-not-alpha-3',
  severity: 'problem',
  check({ form }) {
    const country = form.get('country');
    if (isEmpty(country) || isAlpha3(country)) return null;
    const to = alpha3Of(country);
    return {
      evidence: {},
      wayOut: to === null ? null : { kind: 'set', key: 'country', to },
      about: atKey('country'),
    };
  },
};

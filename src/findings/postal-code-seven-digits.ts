import { textOf } from '../vtex/json.ts';
import { unmasked } from '../vtex/postal-codes.ts';
import { atKey, type Rule } from './finding.ts';
import { countryOf } from './place.ts';

/**
 * The form has a postal code of seven digits, and the country is Brazil or, where the form has none, the store's is: without its
 * leading zero, as a spreadsheet or a number leaves it. The platform's logistics completes it at the front, its promotions at the end.
 */
export const postalCodeSevenDigits: Rule<'postal-code-seven-digits'> = {
  id: 'postal-code-seven-digits',
  severity: 'problem',
  check(context) {
    const typed = textOf(context.form.get('postalCode') ?? '');
    const digits = unmasked(typed);
    if (countryOf(context) !== 'BRA' || !/^\d{7}$/.test(digits)) return null;
    return {
      evidence: {},
      words: [`0${digits}`, `${digits}0`],
      // As it was typed otherwise.
      wayOut: { kind: 'set', key: 'postalCode', to: typed.replace(/\d/, '0$&') },
      about: atKey('postalCode'),
    };
  },
};

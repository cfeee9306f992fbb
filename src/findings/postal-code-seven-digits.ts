import { textOf } from '../vtex/json.ts';
import { unmasked } from '../vtex/postal-codes.ts';
import type { AtField, Rule } from './finding.ts';
import { countryOf } from './place.ts';

/**
 * A Brazilian postal code without its leading zero, as a spreadsheet or a number leaves it: the platform's logistics completes it
 * at the front, its promotions at the end.
 */
export const postalCodeSevenDigits: Rule<'postal-code-seven-digits', AtField> = {
  id: 'postal-code-seven-digits',
  severity: 'problem',
  check(context) {
    const typed = textOf(context.form.get('postalCode') ?? '');
    const digits = unmasked(typed);
    if (countryOf(context) !== 'BRA' || !/^\d{7}$/.test(digits)) return null;
    return {
      evidence: { field: 'postalCode', words: [`0${digits}`, `${digits}0`] },
      // As it was typed otherwise.
      wayOut: { set: 'postalCode', to: typed.replace(/\d/, '0$&') },
    };
  },
};

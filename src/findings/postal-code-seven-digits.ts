import { isEmpty } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import type { AtField, Rule } from './finding.ts';

/**
 * A Brazilian postal code without its leading zero, as a spreadsheet or a number leaves it: the platform's logistics completes it
 * at the front, its promotions at the end.
 */
export const postalCodeSevenDigits: Rule<'postal-code-seven-digits', AtField> = {
  id: 'postal-code-seven-digits',
  severity: 'problem',
  check({ form, session }) {
    const typed = String(form.get('postalCode') ?? '');
    const digits = typed.replace(/[\s.-]/g, '');
    const chosen = form.get('country');
    const country = isEmpty(chosen) && session ? sessionValue(session, 'store', 'countryCode') : chosen;
    if (country !== 'BRA' || !/^\d{7}$/.test(digits)) return null;
    return {
      evidence: { field: 'postalCode', words: [`0${digits}`, `${digits}0`] },
      // As it was typed otherwise.
      wayOut: { set: 'postalCode', to: typed.replace(/\d/, '0$&') },
    };
  },
};

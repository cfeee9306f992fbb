import { jsonType, textOf } from '../vtex/json.ts';
import { hasPostalCodeForm, postalCodeForms } from '../vtex/postal-codes.ts';
import { atKey, type Rule } from './finding.ts';
import { countryOf } from './place.ts';
import { postalCodeSevenDigits } from './postal-code-seven-digits.ts';

/**
 * The form has a postal code that is written otherwise than is usual in its country, which is the store's where the form has none.
 * Blanks, hyphens, dots and letter case do not count, and nothing is reported of a country whose forms the panel does not know.
 */
export const postalCodeForm: Rule<'postal-code-form'> = {
  id: 'postal-code-form',
  severity: 'note',
  check(context) {
    const code = context.form.get('postalCode') ?? '';
    const country = countryOf(context);
    if (code === '' || typeof country !== 'string') return null;
    // Nothing else is a code, in any form.
    if (!['string', 'number'].includes(jsonType(code))) return null;
    if (hasPostalCodeForm(country, textOf(code)) || postalCodeSevenDigits.check(context)) return null;
    return {
      evidence: {},
      words: [country, postalCodeForms(country).join(' / ')],
      wayOut: null,
      about: atKey('postalCode'),
    };
  },
};

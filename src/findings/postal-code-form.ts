import { jsonType, textOf } from '../vtex/json.ts';
import { hasPostalCodeForm, postalCodeForms } from '../vtex/postal-codes.ts';
import type { AtField, Rule } from './finding.ts';
import { countryOf } from './place.ts';
import { postalCodeSevenDigits } from './postal-code-seven-digits.ts';

/** A postal code that is written otherwise than is usual in its country. It is sent as it was typed. */
export const postalCodeForm: Rule<'postal-code-form', AtField> = {
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
      evidence: { field: 'postalCode', words: [country, postalCodeForms(country).join(' / ')] },
      wayOut: null,
    };
  },
};

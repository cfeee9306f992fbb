import { describe, expect, it } from 'vitest';
import { postalCodeSevenDigits } from '../../../src/findings/postal-code-seven-digits.ts';
import type { Json } from '../../../src/vtex/json.ts';
import { contextOf, sessionOf } from './context.ts';

const found = (form: Readonly<Record<string, Json>>, sellsIn: Json = 'BRA') =>
  postalCodeSevenDigits.check(
    contextOf({
      form: new Map(Object.entries(form)),
      session: sessionOf({ store: { countryCode: sellsIn } }),
    }),
  );

describe('postal code of seven digits', () => {
  it.each<[typed: Json, completed: string]>([
    ['4500000', '04500000'],
    ['4500-000', '04500-000'],
    ['450-0000', '0450-0000'],
    [' 4500 000 ', ' 04500 000 '],
    ['4.500-000', '04.500-000'],
    [4500000, '04500000'],
  ])('is found at the field, with a button that completes it as it was typed: %j', (postalCode, to) => {
    expect(found({ country: 'BRA', postalCode })).toMatchObject({
      words: ['04500000', '45000000'],
      wayOut: { kind: 'set', key: 'postalCode', to },
    });
  });

  it('is found without a country in the form where the store sells in Brazil', () => {
    expect(found({ postalCode: '1310100' })).toMatchObject({ wayOut: { to: '01310100' } });
    expect(found({ country: '', postalCode: '1310100' })).not.toBeNull();
    expect(found({ country: 'BRA', postalCode: '1310100' }, 'USA')).not.toBeNull();
  });

  it.each<[name: string, form: Readonly<Record<string, Json>>, sellsIn?: Json]>([
    ['there are eight digits', { country: 'BRA', postalCode: '04500-000' }],
    ['there are six digits', { country: 'BRA', postalCode: '450000' }],
    ['there is a letter', { country: 'BRA', postalCode: '450000a0' }],
    ['it is empty', { country: 'BRA', postalCode: '' }],
    ['it is a number with other digits than JavaScript writes', { postalCode: JSON.rawJSON('4500000.00') }],
    ['it is an object', { country: 'BRA', postalCode: { code: 4500000 } }],
    ['the country is another', { country: 'CHL', postalCode: '4500000' }],
    [
      'the country is another, of a store that sells in Brazil',
      { country: 'ISR', postalCode: '4500000' },
      'BRA',
    ],
    ['the store sells elsewhere', { postalCode: '4500000' }, 'CHL'],
    ['no country is known', { postalCode: '4500000' }, null],
  ])('is not found where %s', (_, form, sellsIn) => {
    expect(found(form, sellsIn)).toBeNull();
  });

  it('is not found without a session and a country', () => {
    const form = new Map([['postalCode', '4500000']]);
    expect(postalCodeSevenDigits.check(contextOf({ form, session: null }))).toBeNull();
  });
});

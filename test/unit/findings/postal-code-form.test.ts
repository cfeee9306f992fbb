import { describe, expect, it } from 'vitest';
import { postalCodeForm } from '../../../src/findings/postal-code-form.ts';
import type { Json } from '../../../src/vtex/json.ts';
import { contextOf, sessionOf } from './context.ts';

const found = (form: Readonly<Record<string, Json>>, sellsIn: Json = 'BRA') =>
  postalCodeForm.check(
    contextOf({
      form: new Map(Object.entries(form)),
      session: sessionOf({ store: { countryCode: sellsIn } }),
    }),
  );

describe('postal code of another form', () => {
  it.each<[postalCode: Json, country: string, forms: string]>([
    ['K1A 0B1', 'BRA', '00000-000'],
    ['01310-1', 'BRA', '00000-000'],
    ['0', 'BRA', '00000-000'],
    [0, 'BRA', '00000-000'],
    ['101', 'BRA', '00000-000'],
    [' ', 'BRA', '00000-000'],
    ['01310_100', 'BRA', '00000-000'],
    [2134, 'USA', '00000 / 00000-0000'],
    [JSON.rawJSON('12345678901234567890'), 'USA', '00000 / 00000-0000'],
    ['B1636', 'ARG', '0000 / A0000AAA'],
    ['1010', 'ISL', '000'],
    ['00', 'ARE', '0 / 00000'],
  ])('is found at the field, without a button: %j in %s', (postalCode, country, forms) => {
    expect(found({ country, postalCode })).toMatchObject({
      about: { kind: 'place', place: 'public.postalCode' },
      words: [country, forms],
      wayOut: null,
    });
  });

  it('is found without a country in the form by the one that the store sells in', () => {
    expect(found({ postalCode: '33131' })).toMatchObject({ words: ['BRA', '00000-000'] });
    expect(found({ country: '', postalCode: '1425' }, 'CHL')).not.toBeNull();
    expect(found({ country: 'CHL', postalCode: '1425' }, 'ARG')).not.toBeNull();
  });

  it.each<[name: string, form: Readonly<Record<string, Json>>, sellsIn?: Json]>([
    ['it has the mask', { country: 'BRA', postalCode: '01310-100' }],
    ['it has no mask', { country: 'BRA', postalCode: '01310100' }],
    ['it has another mask', { country: 'BRA', postalCode: ' 01.310 100 ' }],
    ['it has small letters', { country: 'CAN', postalCode: 'k1a 0b1' }],
    ['it is a number', { country: 'CHL', postalCode: 8340457 }],
    ['it is a zero where there are no codes', { country: 'ARE', postalCode: '0' }],
    ['it is the number 0 where there are no codes', { country: 'ARE', postalCode: 0 }],
    ['it has three digits as in its country', { country: 'ISL', postalCode: '101' }],
    ['it is of the form’s country, not of the store’s', { country: 'USA', postalCode: '33131' }, 'BRA'],
    ['it is empty', { country: 'BRA', postalCode: '' }],
    ['it is null', { country: 'BRA', postalCode: null }],
    ['it is not there', { country: 'BRA' }],
    ['it is an object', { country: 'BRA', postalCode: { code: 1 } }],
    ['it is a list', { country: 'BRA', postalCode: ['33131'] }],
    ['it is a truth value', { country: 'BRA', postalCode: false }],
    ['its seven digits are another finding', { country: 'BRA', postalCode: '4500-000' }],
    ['its seven digits are a number', { country: 'BRA', postalCode: 4500000 }],
    ['the country is not known', { country: 'XYZ', postalCode: '33131' }],
    ['the country has two letters', { country: 'BR', postalCode: '33131' }],
    ['the country is named __proto__', { country: '__proto__', postalCode: '33131' }],
    ['the country is named constructor', { country: 'constructor', postalCode: '33131' }],
    ['the country is a number', { country: 76, postalCode: '33131' }],
    ['the country is a list', { country: ['BRA'], postalCode: '33131' }],
    ['the store has none', { postalCode: '33131' }, null],
    ['the store’s is an object', { postalCode: '33131' }, { code: 'BRA' }],
  ])('is not found where %s', (_, form, sellsIn) => {
    expect(found(form, sellsIn)).toBeNull();
  });

  it('is not found without a session and a country', () => {
    const form = new Map([['postalCode', '33131']]);
    expect(postalCodeForm.check(contextOf({ form, session: null }))).toBeNull();
  });
});

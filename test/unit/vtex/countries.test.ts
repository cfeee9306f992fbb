import { expect, it } from 'vitest';
import { alpha3Of, isAlpha3 } from '../../../src/vtex/countries.ts';
import type { Json } from '../../../src/vtex/json.ts';

it.each<[Json, boolean, string | null]>([
  ['BRA', true, 'BRA'],
  ['BR', false, 'BRA'],
  ['bra', false, 'BRA'],
  [' us ', false, 'USA'],
  ['Brasil', false, null],
  ['XXX', false, null],
  ['constructor', false, null],
  [76, false, null],
  [null, false, null],
])('countries: %j is a code of three letters: %j, and means %j', (value, is, meant) => {
  expect(isAlpha3(value)).toBe(is);
  expect(alpha3Of(value)).toBe(meant);
});

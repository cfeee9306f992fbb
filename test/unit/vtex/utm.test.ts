import { expect, it } from 'vitest';
import type { Json } from '../../../src/vtex/json.ts';
import { isSameUtm, utmsOf } from '../../../src/vtex/utm.ts';

it('utm: those of an address are decoded, and an empty one is none', () => {
  const search = '?utm_source=black+friday&utm_campaign=black%20friday&utm_medium=&gclid=x';
  expect([...utmsOf(search)]).toEqual([
    ['utm_source', 'black friday'],
    ['utm_campaign', 'black friday'],
  ]);
  expect(utmsOf('').size).toBe(0);
});

it.each<[inAddress: string, inSession: Json | undefined, boolean]>([
  ['google', 'google', true],
  ['black friday', 'black+friday', true],
  ['black friday', 'black%20friday', true],
  ['promoção.de "natal"', 'promocao de natal', true],
  ['promoção', 'promo%C3%A7%C3%A3o', true],
  ['100% off', '100% off', true],
  ['Google', 'google', true],
  ['2026', 2026, true],
  ['Straße', 'Strae', true],
  ['夏セール2026', '2026', true],
  ['🔥', '💧', false],
  ['--', '--', true],
  ['--', '**', false],
  ['google', 'facebook', false],
  ['google', '', false],
  ['google', null, false],
  ['google', undefined, false],
])('utm: %j in the address and %j in the session are one: %j', (inAddress, inSession, same) => {
  expect(isSameUtm(inAddress, inSession)).toBe(same);
});

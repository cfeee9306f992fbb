import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/vtex/json.ts';
import { meansSame } from '../../../src/vtex/same-meaning.ts';

describe('two values of a segment field', () => {
  it.each<[string, Json, Json]>([
    ['channel', 1, '1'],
    ['campaigns', 'a, b', ['a', 'b']],
    ['campaigns', 'a,b', ['b', 'a']],
    ['campaigns', [{ id: 'a', name: 'A' }], 'a'],
    ['priceTables', ['gold'], 'gold'],
    ['utm_source', null, ''],
  ])('mean the same: %s %j and %j', (field, one, other) => {
    expect(meansSame(field, one, other)).toBe(true);
    expect(meansSame(field, other, one)).toBe(true);
  });

  it.each<[string, Json, Json]>([
    ['channel', 1, '2'],
    ['channel', null, '1'],
    ['priceTables', 'a,b', ['b', 'a']],
    ['campaigns', 'a', ['a', 'b']],
    ['campaigns', null, ['a']],
    ['campaigns', 7, true],
    ['utm_source', 1, '1'],
    ['utm_source', ['a'], 'a'],
  ])('mean different things: %s %j and %j', (field, one, other) => {
    expect(meansSame(field, one, other)).toBe(false);
    expect(meansSame(field, other, one)).toBe(false);
  });
});

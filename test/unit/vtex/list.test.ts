import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../src/vtex/list.ts';

const namesOf = (value: Parameters<typeof itemsOf>[0]) => itemsOf(value).map(({ name }) => name);

describe('the items of a list', () => {
  it.each<[string, Parameters<typeof itemsOf>[0], readonly string[]]>([
    ['a text with commas', ' gold, silver ,,', ['gold', 'silver']],
    ['a text with semicolons, which separate nothing', 'gold;silver', ['gold;silver']],
    ['an array of texts', ['gold', 'silver', ''], ['gold', 'silver']],
    ['an array of numbers', [1, 2], ['1', '2']],
    ['an array of campaigns', [{ id: 'a', name: 'A' }, { id: 2 }], ['a', '2']],
    ['an array of objects without id', [{ name: 'A' }, null], ['{"name":"A"}']],
    ['null', null, []],
    ['a number', 7, []],
    ['an object', { id: 'a' }, []],
  ])('of %s', (_, value, names) => {
    expect(namesOf(value)).toEqual(names);
  });

  it('keep the form in which they came', () => {
    expect(itemsOf([1, { id: 'a', name: 'A' }]).map(({ value }) => value)).toEqual([
      1,
      { id: 'a', name: 'A' },
    ]);
  });
});

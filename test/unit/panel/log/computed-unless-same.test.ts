import { effect, signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { computedUnlessSame, isSameMap } from '../../../../src/panel/log/computed-unless-same.ts';

it('keeps the very object while what is computed is the same, and runs nothing again that depends on it', () => {
  const source = signal(1);
  const isOdd = computedUnlessSame(() => ({ odd: source.value % 2 === 1 }));
  const seen: unknown[] = [];
  effect(() => void seen.push(isOdd.value));
  const [first] = seen;
  source.value = 3;
  expect(seen).toEqual([{ odd: true }]);
  expect(isOdd.value).toBe(first);
  source.value = 4;
  expect(seen).toEqual([{ odd: true }, { odd: false }]);
});

it('computes undefined, too, and distinguishes it from what came before', () => {
  const source = signal<number | undefined>(undefined);
  const copy = computedUnlessSame(() => source.value);
  expect(copy.value).toBeUndefined();
  source.value = 1;
  expect(copy.value).toBe(1);
});

it.each([
  [[['a', 1]], [['a', 1]], true],
  [[['a', { now: [1] }]], [['a', { now: [1] }]], true],
  [[['a', 1]], [['b', 1]], false],
  [[['a', 1]], [['a', 2]], false],
  [[['a', undefined]], [['b', undefined]], false],
  [
    [['a', 1]],
    [
      ['a', 1],
      ['b', 2],
    ],
    false,
  ],
] as [[string, unknown][], [string, unknown][], boolean][])(
  'compares the maps of %j and %j',
  (one, other, isSame) => {
    expect(isSameMap(new Map(one), new Map(other))).toBe(isSame);
  },
);

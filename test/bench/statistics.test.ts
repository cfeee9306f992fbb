import { describe, expect, it } from 'vitest';
import { quantile, ratioOf, spreadOf } from './statistics.ts';

describe('quantile', () => {
  it.each([
    ['the middle one of an odd number', [3, 1, 2], 0.5, 2],
    ['between the middle two of an even number', [4, 1, 3, 2], 0.5, 2.5],
    ['interpolated', [0, 10, 20, 30, 40], 0.95, 38],
    ['a single value', [7], 0.95, 7],
    ['the lowest', [2, 1], 0, 1],
    ['the highest', [2, 1], 1, 2],
  ])('%s', (_, values, share, expected) => {
    expect(quantile(values, share)).toBeCloseTo(expected);
  });

  it('refuses an empty list', () => {
    expect(() => quantile([], 0.5)).toThrow('no values');
  });
});

it('spread: median and quartiles', () => {
  expect(spreadOf([1, 2, 3, 4, 5])).toEqual({ low: 2, median: 3, high: 4 });
});

describe('ratio', () => {
  it('is that of the medians, and the spread of the pairs', () => {
    expect(ratioOf([20, 30, 90], [10, 15, 30])).toEqual({
      ofMedians: 2,
      ofPairs: { low: 2, median: 2, high: 2.5 },
    });
  });

  it('refuses series that are not pairs', () => {
    expect(() => ratioOf([1], [1, 2])).toThrow('not pairs');
  });
});

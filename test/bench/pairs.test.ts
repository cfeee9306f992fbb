import { describe, expect, it } from 'vitest';
import { measurePair, repeat, seriesOf } from './pairs.ts';

describe('repeat', () => {
  /** Each piece of work takes 10 ms. */
  const count = async (least: number, most: number, time: number) => {
    let now = 0;
    const work = async (index: number) => {
      now += 10;
      return index;
    };
    return repeat({ least, most, time }, work, () => now);
  };

  it('repeats as often as the time allows', async () => {
    expect(await count(1, 9, 30)).toEqual([0, 1, 2]);
  });

  it('repeats the least number of times, however long it takes', async () => {
    expect(await count(4, 9, 30)).toHaveLength(4);
  });

  it('repeats no more than the most number of times', async () => {
    expect(await count(1, 2, 1_000)).toHaveLength(2);
  });
});

describe('pairs', () => {
  it('begin with ours and with the reference in turn', async () => {
    const order: string[] = [];
    const measured = (name: string, value: number) => async () => {
      order.push(name);
      return value;
    };
    const pair = { ours: measured('ours', 1), reference: measured('reference', 2) };
    expect([await measurePair(0, pair), await measurePair(1, pair)]).toEqual([
      { ours: 1, reference: 2 },
      { ours: 1, reference: 2 },
    ]);
    expect(order).toEqual(['ours', 'reference', 'reference', 'ours']);
  });

  it('make two series in the same order', () => {
    const pairs = [
      { ours: 1, reference: 2 },
      { ours: 3, reference: 4 },
    ];
    expect(seriesOf(pairs)).toEqual({ ours: [1, 3], reference: [2, 4] });
  });
});

import { describe, expect, it } from 'vitest';
import { isMissed, measuredValue } from './bars.ts';
import { sampleFrames, sampleHeap, sampleOpening, sampleRequests } from './sample-results.ts';

describe('a bar', () => {
  it('is for the ratio of the medians, the 95th percentile of the frames, or the number', () => {
    const [, , frames] = sampleFrames;
    const values = [sampleOpening, frames, sampleRequests, sampleHeap].map(
      (result) => result && measuredValue(result),
    );
    expect(values).toEqual([2, 38, 2, 1.32]);
  });

  it('is missed by a value above it, and met by one that is equal', () => {
    expect(isMissed(sampleOpening)).toBe(true);
    expect(isMissed(sampleRequests)).toBe(false);
    expect(isMissed({ ...sampleRequests, count: 3 })).toBe(true);
  });

  it('cannot be missed where there is none', () => {
    expect(isMissed({ ...sampleOpening, bar: null })).toBe(false);
  });
});

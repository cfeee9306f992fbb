import type { Result } from './results.ts';
import { quantile, ratioOf } from './statistics.ts';

/** The value of a result that its bar is for: a ratio, milliseconds, or a number. */
export function measuredValue(result: Result): number {
  switch (result.kind) {
    case 'compared':
      return ratioOf(result.ours, result.reference).ofMedians;
    case 'frames':
      return quantile(result.frames, 0.95);
    case 'counted':
      return result.count;
  }
}

/** Whether a result has a bar and is above it. */
export function isMissed(result: Result): boolean {
  return result.bar !== null && measuredValue(result) > result.bar;
}

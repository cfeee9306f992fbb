import type { BrowserName } from '../browsers/browser-name.ts';

/** The parts of the bench, in the order of a run. */
export const partNames = ['opening', 'edit', 'page-load', 'requests', 'keys', 'heap'] as const;

export type PartName = (typeof partNames)[number];

interface Measured {
  readonly part: PartName;
  /** `null` for what no browser takes part in. */
  readonly browser: BrowserName | null;
  /** What was done, such as `session known`. Unique within part and browser. */
  readonly name: string;
  /** The highest value that is allowed; `null` for what is only reported. */
  readonly bar: number | null;
}

/** Durations in milliseconds, in alternation with those of a reference. Compared by the ratio of the medians. */
export interface Compared extends Measured {
  readonly kind: 'compared';
  readonly ours: readonly number[];
  /** As many, in the same order: each pair was measured right after one another. */
  readonly reference: readonly number[];
}

/** The duration of the longest frame of each use, in milliseconds. Judged by the 95th percentile. */
export interface Frames extends Measured {
  readonly kind: 'frames';
  /** How many keys the session has. */
  readonly keys: number;
  readonly frames: readonly number[];
  /** Until the last change of each use was drawn, in milliseconds. */
  readonly shown: readonly number[];
}

/** One number: of requests, or a ratio. */
export interface Counted extends Measured {
  readonly kind: 'counted';
  readonly count: number;
  readonly unit: string;
}

export type Result = Compared | Frames | Counted;

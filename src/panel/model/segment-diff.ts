import type { ReadonlySignal } from '@preact/signals';
import { type SegmentChange, segmentChanges } from '../../vtex/segment.ts';
import { type Action, mayHaveChanged } from '../log/action.ts';
import { computedUnlessSame, isSameMap } from '../log/computed-unless-same.ts';
import { isSameBinding, type Reading, type ShopperReading } from '../log/reading.ts';
import { type Changer, fieldChangers } from './changed-by.ts';

/** What the segment was before the last edit or reset, and who changed it. */
export interface SegmentDiff {
  /** The fields that are not what they were. */
  readonly fields: ReadonlySignal<ReadonlyMap<string, SegmentChange>>;
  readonly changers: ReadonlySignal<ReadonlyMap<string, Changer>>;
  /** Shows the segment without its changes, and clears the status line. */
  clear(): void;
}

/** How the segment differs from the one before an action, by field; empty where the action changed nothing, or is over. */
function segmentDiff(action: Action | null, now: ShopperReading | null): ReadonlyMap<string, SegmentChange> {
  if (!action?.before || !now || !isSameBinding(action.store, now.store)) return new Map();
  if (!mayHaveChanged(action)) return new Map();
  return segmentChanges(action.before.result.shopper.segment, now.result.shopper.segment);
}

interface SegmentDiffOptions {
  /** The action whose changes are shown. */
  readonly action: ReadonlySignal<Action | null>;
  readonly shown: ReadonlySignal<ShopperReading | null>;
  readonly readings: ReadonlySignal<readonly Reading[]>;
  readonly clear: () => void;
}

export function createSegmentDiff({ action, shown, readings, clear }: SegmentDiffOptions): SegmentDiff {
  const fields = computedUnlessSame(() => segmentDiff(action.value, shown.value), isSameMap);
  const changers = computedUnlessSame(
    () => fieldChangers(action.value, fields.value.keys(), readings.value),
    isSameMap,
  );
  return { fields, changers, clear };
}

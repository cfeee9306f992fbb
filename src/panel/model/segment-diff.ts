import { computed, type ReadonlySignal } from '@preact/signals';
import { type SegmentChange, segmentChanges } from '../../vtex/segment.ts';
import { type Action, mayHaveChanged } from '../log/action.ts';
import { computedUnlessSame, isSameMap } from '../log/computed-unless-same.ts';
import { isSameBinding, type Reading, type Shopper, type ShopperReading } from '../log/reading.ts';
import type { ActionParts } from './action-parts.ts';
import type { Authorship } from './changed-by.ts';

/** What the shopper was before the last edit or reset, and who changed it. */
export interface SegmentDiff {
  /** The fields of the segment that are not what they were. */
  readonly fields: ReadonlySignal<ReadonlyMap<string, SegmentChange>>;
  readonly authors: ReadonlySignal<ReadonlyMap<string, Authorship>>;
  /** The shopper before and now, and what was sent between; `null` where there is nothing to compare. */
  readonly between: ReadonlySignal<Between | null>;
  /** Shows the segment without its changes, and clears the status line. */
  clear(): void;
}

/** What an action's changes are between. */
export interface Between {
  readonly before: Shopper;
  readonly now: Shopper;
  readonly sent: Action['sent'];
}

function betweenOf(action: Action | null, now: ShopperReading | null): Between | null {
  if (!action?.before || !now || !isSameBinding(action.store, now.store)) return null;
  if (!mayHaveChanged(action)) return null;
  return { before: action.before.result.shopper, now: now.result.shopper, sent: action.sent };
}

interface SegmentDiffOptions {
  /** The action whose changes are shown. */
  readonly action: ReadonlySignal<Action | null>;
  readonly shown: ReadonlySignal<ShopperReading | null>;
  readonly readings: ReadonlySignal<readonly Reading[]>;
  readonly parts: ReadonlySignal<ActionParts | null>;
  readonly clear: () => void;
}

export function createSegmentDiff({
  action,
  shown,
  readings,
  parts,
  clear,
}: SegmentDiffOptions): SegmentDiff {
  const between = computed(() => betweenOf(action.value, shown.value));
  const fields = computedUnlessSame((): ReadonlyMap<string, SegmentChange> => {
    const { value } = between;
    return value ? segmentChanges(value.before.segment, value.now.segment) : new Map();
  }, isSameMap);
  const authors = computedUnlessSame(
    () => parts.value?.fieldAuthors(action.value, fields.value.keys(), readings.value) ?? new Map(),
    isSameMap,
  );
  return { fields, authors, between, clear };
}

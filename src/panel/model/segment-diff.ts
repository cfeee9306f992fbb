import { type SegmentChange, segmentChanges } from '../../vtex/segment.ts';
import { type Action, mayHaveChanged } from './action.ts';
import { isSameBinding, type ShopperReading } from './reading.ts';

/** How the segment differs from the one before an action, by field; empty where the action changed nothing, or is over. */
export function segmentDiff(
  action: Action | null,
  now: ShopperReading | null,
): ReadonlyMap<string, SegmentChange> {
  if (!action?.before || !now || !isSameBinding(action.store, now.store)) return new Map();
  if (!mayHaveChanged(action)) return new Map();
  return segmentChanges(action.before.result.shopper.segment, now.result.shopper.segment);
}

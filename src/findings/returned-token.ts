import { type Segment, segmentChanges } from '../vtex/segment.ts';
import type { LastEdit } from './finding.ts';

/** The segment token of the last edit's response, while the segment is what it was after that edit; else `undefined`. */
export function returnedToken(lastEdit: LastEdit | null, segment: Segment | null): string | undefined {
  if (!lastEdit || !segment || segmentChanges(lastEdit.segment, segment).size > 0) return undefined;
  return lastEdit.returned?.segment;
}

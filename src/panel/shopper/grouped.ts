import { fieldNames, type Segment } from '../../vtex/segment.ts';
import { type Group, groupOfField } from '../../vtex/segment-sources.ts';
import { isFolded, type PublicField } from '../draft/draft.ts';

/** The public keys of one group. */
export interface GroupKeys {
  readonly keys: readonly PublicField[];
  /** Keys without a value that are out of the way. */
  readonly folded: readonly PublicField[];
}

/** The keys of the form that a group has. */
export function keysOf(group: Group, form: readonly PublicField[]): GroupKeys {
  const inGroup = form.filter((field) => field.group === group && field.offered !== 'never');
  return { keys: inGroup.filter((field) => !isFolded(field)), folded: inGroup.filter(isFolded) };
}

/**
 * The fields of the segment that a group has: each field is in one of them.
 * @param gone fields that the segment has lost since the last edit.
 */
export function fieldsOf(group: Group, segment: Segment, gone: Iterable<string>): string[] {
  // Facets come and go with the location: their row keeps its place.
  const names = new Set([...fieldNames(segment), ...gone, 'facets']);
  return [...names].filter((name) => groupOfField(name) === group);
}

import { isEqual } from '../../vtex/same.ts';
import { isSameMap } from './computed-unless-same.ts';
import { hasShopper, type Reading } from './reading.ts';

/**
 * A reading that holds the very objects of the newest one before it for each namespace, and for the segment, where
 * nothing changed: a thousand readings of one shopper then take little more memory than one.
 * @param earlier the readings before it, oldest first.
 */
export function shareUnchanged(reading: Reading, earlier: readonly Reading[]): Reading {
  const before = earlier.findLast(hasShopper)?.result.shopper;
  if (!before || !hasShopper(reading)) return reading;
  const { session, segment } = reading.result.shopper;
  const were = before.session.namespaces;
  const shopper = {
    ...reading.result.shopper,
    session: {
      ...session,
      envelope: shared(session.envelope, before.session.envelope),
      namespaces: shared(
        new Map(
          [...session.namespaces].map(([name, namespace]) => {
            const was = were.get(name);
            return [name, was !== undefined && isEqual(namespace, was) ? was : namespace];
          }),
        ),
        were,
      ),
    },
    segment: shared(segment, before.segment),
  };
  return { ...reading, result: { ...reading.result, shopper } };
}

/** The earlier one of two maps with the same entries; else the later one. */
function shared<Value>(now: ReadonlyMap<string, Value>, before?: ReadonlyMap<string, Value>) {
  return before && isSameMap(now, before) ? before : now;
}

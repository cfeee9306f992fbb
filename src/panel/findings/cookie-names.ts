import { isSameBinding, type Reading, type Store } from '../log/reading.ts';

/** The names of the cookies that the newest request to the store carried; `null` where the network log has not reported them. */
export function cookieNamesOf(readings: readonly Reading[], store: Store | null): readonly string[] | null {
  for (const reading of readings.toReversed()) {
    if (!isSameBinding(reading.store, store)) continue;
    for (const { cookies } of reading.replies.toReversed())
      if (cookies !== null && cookies !== 'pending' && cookies.names) return cookies.names;
  }
  return null;
}

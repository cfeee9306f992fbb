import { isSame } from '../../vtex/same.ts';
import { segmentChanges } from '../../vtex/segment.ts';
import { type SessionChange, sessionChanges } from '../../vtex/session-changes.ts';
import { useModel } from '../kit/model-context.tsx';
import type { Shopper } from '../log/reading.ts';

/**
 * Whether a page that was built for one shopper may look otherwise for another: the session, the segment or what session apps
 * compute is another. `public` alone is the shopper's input, which the platform's pages do not show.
 */
export function isOtherShopper(one: Shopper, other: Shopper): boolean {
  return (
    one.session.id !== other.session.id ||
    segmentChanges(one.segment, other.segment).size > 0 ||
    sessionChanges(one.session, other.session).some(({ namespace }) => namespace !== 'public')
  );
}

/** Whether the page in the tab still shows what the shopper was before an action. */
export function usePageIsOlder(): boolean {
  const { actions, page } = useModel();
  const sentBy = actions.current.value;
  // A page through whose own code all went has drawn itself again once it has validated it.
  if (sentBy?.page?.state === 'validated' && sentBy.page.keys.length === sentBy.sent.size) return false;
  const before = actions.builtFor.value;
  return before !== null && page.value.kind === 'ready' && isOtherShopper(before, page.value.shopper);
}

/** The keys of the session that are not what they were, but for those that were sent and have the value that was sent. */
export function useOtherChanges(): readonly SessionChange[] {
  const between = useModel().diff.between.value;
  if (!between) return [];
  const { before, now, sent } = between;
  return sessionChanges(before.session, now.session).filter(
    ({ namespace, key, now: value }) =>
      !(namespace === 'public' && sent.has(key) && isSame(sent.get(key), value)),
  );
}

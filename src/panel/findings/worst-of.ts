import type { Found } from '../../findings/rules.ts';
import type { Json } from '../../vtex/json.ts';
import { isSameMap } from '../log/computed-unless-same.ts';

/** What the line of findings has, and what was pending when it was chosen. */
export interface Chosen {
  readonly id: Found['id'];
  readonly pending: ReadonlyMap<string, Json>;
}

/**
 * The finding for the line: the worst that is not muted and that the status line does not say. One that is there stays until it is
 * gone, a more severe one comes, or the user types: what is found meanwhile would come under the pointer.
 * @param found problems first.
 */
export function worstOf(
  found: readonly Found[],
  pending: Chosen['pending'],
  before: Chosen | null,
): Found | undefined {
  const candidates = found.filter(({ isMuted, inStatusLine }) => !isMuted && !inStatusLine);
  const [first] = candidates;
  const kept = before && isSameMap(pending, before.pending) && candidates.find(({ id }) => id === before.id);
  return kept && kept.severity === first?.severity ? kept : first;
}

import type { Found } from '../../findings/rules.ts';
import type { Json } from '../../vtex/json.ts';
import { isSameMap } from '../log/computed-unless-same.ts';

/** What the line of findings has. */
export interface Chosen {
  /** `undefined` for nothing. */
  readonly finding: Found | undefined;
  /** What it was chosen from, and what was pending then. */
  readonly found: readonly Found[];
  readonly pending: ReadonlyMap<string, Json>;
}

/**
 * The finding for the line: the worst that is not muted and that the status line does not say. One that is there stays until it is
 * gone, a more severe one comes, or the user has typed: what is found meanwhile would come under the pointer.
 * @param found problems first.
 */
export function chooseWorst(
  found: readonly Found[],
  pending: Chosen['pending'],
  before: Chosen | null,
): Chosen {
  // What was typed is looked at a frame later: until then nothing is chosen for it.
  if (before?.found === found) return before;
  const candidates = found.filter(({ isMuted, inStatusLine }) => !isMuted && !inStatusLine);
  const [first] = candidates;
  const kept =
    before && isSameMap(pending, before.pending)
      ? candidates.find(({ id }) => id === before.finding?.id)
      : undefined;
  return { finding: kept && kept.severity === first?.severity ? kept : first, found, pending };
}

/** What two texts share at both ends, and what differs between. */
export interface TextParts {
  readonly start: string;
  readonly was: string;
  readonly now: string;
  readonly end: string;
}

/** How two texts differ; `null` where they share less than half of the longer one, and a comparison would not help. */
export function textParts(was: string, now: string): TextParts | null {
  const [before, after] = [[...was], [...now]];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (2 * (start + end) < Math.max(before.length, after.length)) return null;
  const middle = (letters: string[]) => letters.slice(start, letters.length - end).join('');
  return {
    start: after.slice(0, start).join(''),
    was: middle(before),
    now: middle(after),
    end: after.slice(after.length - end).join(''),
  };
}

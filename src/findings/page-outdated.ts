import { meansSame } from '../vtex/same-meaning.ts';
import { isPlatformField, segmentChanges } from '../vtex/segment.ts';
import { decodeSegmentToken } from '../vtex/segment-token.ts';
import { atField, type Rule } from './finding.ts';

/**
 * The page was built with another segment than the shopper has now, and shows it until it is reloaded.
 * @see https://help.vtex.com/en/known-issues (ref 647116)
 */
export const pageOutdated: Rule<'page-outdated'> = {
  id: 'page-outdated',
  severity: 'problem',
  compares: ['page', 'segment'],
  check({ page, segment, lastEdit, readTogether }) {
    const built = page?.segmentToken ? decodeSegmentToken(page.segmentToken) : null;
    if (!segment || !built || !readTogether) return null;
    const differences = [...segmentChanges(built, segment)]
      // Apps of the store put fields of their own into the page's token.
      .filter(([name, { was, now }]) => isPlatformField(name) && !meansSame(name, was, now))
      .map(([name, { was, now }]) => ({ path: ['segment', name], one: was, other: now }));
    const fields = differences.map(({ path: [, field = ''] }) => field);
    const [first] = fields;
    return first === undefined
      ? null
      : {
          evidence: {},
          ...((lastEdit?.changedFields ?? 0) > 0 && { inStatusLine: true as const }),
          words: [fields],
          differences,
          wayOut: { kind: 'reload' },
          about: atField(first),
        };
  },
};

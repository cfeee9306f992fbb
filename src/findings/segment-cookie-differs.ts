import { meansSame } from '../vtex/same-meaning.ts';
import { segmentChanges } from '../vtex/segment.ts';
import { decodeSegmentToken } from '../vtex/segment-token.ts';
import type { Rule } from './finding.ts';

/** The cookie `vtex_segment`, by which pages are cached, is not the segment that the platform has now. */
export const segmentCookieDiffers: Rule<'segment-cookie-differs', { readonly fields: readonly string[] }> = {
  id: 'segment-cookie-differs',
  severity: 'problem',
  compares: ['cookie', 'segment'],
  check({ segment, tokens }) {
    const decoded = tokens.segment === undefined ? null : decodeSegmentToken(tokens.segment);
    if (!segment || !decoded) return null;
    const changes = [...segmentChanges(decoded, segment)].filter(
      ([name, { was, now }]) => !meansSame(name, was, now),
    );
    if (changes.length === 0) return null;
    const fields = changes.map(([name]) => name);
    return {
      evidence: { fields },
      words: [fields],
      differences: changes.map(([name, { was, now }]) => ({ path: ['segment', name], one: was, other: now })),
      wayOut: { kind: 'reload' },
      about: { kind: 'cookies' },
    };
  },
};

import { meansSame } from '../vtex/same-meaning.ts';
import { segmentChanges } from '../vtex/segment.ts';
import { decodeSegmentToken } from '../vtex/segment-token.ts';
import type { Rule } from './finding.ts';

/** The cookie `vtex_segment`, by which pages are cached, is not the segment that the platform has now. */
export const segmentCookieDiffers: Rule<'segment-cookie-differs', { readonly fields: readonly string[] }> = {
  id: 'segment-cookie-differs',
  severity: 'problem',
  check({ segment, tokens }) {
    const decoded = tokens.segment === undefined ? null : decodeSegmentToken(tokens.segment);
    if (!segment || !decoded) return null;
    const changes = [...segmentChanges(segment, decoded)];
    const fields = changes.filter(([name, { was, now }]) => !meansSame(name, was, now)).map(([name]) => name);
    return fields.length > 0 ? { evidence: { fields }, wayOut: null } : null;
  },
};

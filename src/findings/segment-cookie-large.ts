import { cookieLimitBytes, segmentCookieBytes } from '../vtex/cookie-size.ts';
import type { Rule } from './finding.ts';
import { returnedToken } from './returned-token.ts';

/** From here on a few price tables or facets more are too many, in bytes of name and value. */
const nearLimitBytes = 3_600;

/** The cookie `vtex_segment` is nearly as long as a browser keeps. */
export const segmentCookieLarge: Rule<'segment-cookie-large'> = {
  id: 'segment-cookie-large',
  severity: 'note',
  check({ segment, tokens, lastEdit }) {
    const bytes = segmentCookieBytes(tokens.segment, returnedToken(lastEdit, segment), segment);
    if (bytes <= nearLimitBytes || bytes > cookieLimitBytes) return null;
    return { evidence: {}, words: [bytes, cookieLimitBytes], wayOut: null, about: { kind: 'cookies' } };
  },
};

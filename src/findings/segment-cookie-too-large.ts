import { cookieLimitBytes, segmentCookieBytes } from '../vtex/cookie-size.ts';
import { isEmpty } from '../vtex/same.ts';
import type { Rule } from './finding.ts';
import { returnedToken } from './returned-token.ts';

/** The cookie `vtex_segment` is longer than a browser keeps, name and value together: it is lost, and with it the segment. */
export const segmentCookieTooLarge: Rule<'segment-cookie-too-large'> = {
  id: 'segment-cookie-too-large',
  severity: 'problem',
  check({ segment, tokens, lastEdit, form }) {
    const bytes = segmentCookieBytes(tokens.segment, returnedToken(lastEdit, segment), segment);
    if (bytes <= cookieLimitBytes) return null;
    return {
      evidence: {},
      words: [bytes, cookieLimitBytes],
      wayOut: isEmpty(form.get('facets')) ? null : { kind: 'set', key: 'facets', to: '' },
      about: { kind: 'cookies' },
    };
  },
};

import { decodeSessionToken } from '../vtex/session-token.ts';
import type { Rule } from './finding.ts';

/** How long before its end the session's expiry is said, in milliseconds. */
export const nearEndMs = 3_600_000;

/** The token in `vtex_session` expires within the hour. */
export const sessionEndsSoon: Rule<'session-ends-soon'> = {
  id: 'session-ends-soon',
  severity: 'note',
  check({ tokens, now }) {
    const expiresAt = tokens.session === undefined ? null : decodeSessionToken(tokens.session)?.expiresAt;
    const left = expiresAt ? expiresAt.getTime() - now : Number.POSITIVE_INFINITY;
    if (left <= 0 || left > nearEndMs) return null;
    return {
      evidence: {},
      words: [Math.ceil(left / 60_000)],
      wayOut: { kind: 'reload' },
      about: { kind: 'cookies' },
    };
  },
};

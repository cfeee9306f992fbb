import { decodeSessionToken } from '../vtex/session-token.ts';
import type { Rule } from './finding.ts';

/** The token in `vtex_session` has expired: the platform makes a new session at the next request. */
export const sessionExpired: Rule<'session-expired', { readonly expiredAt: Date }> = {
  id: 'session-expired',
  severity: 'problem',
  check({ tokens, now }) {
    const expiredAt = tokens.session === undefined ? null : decodeSessionToken(tokens.session)?.expiresAt;
    if (!expiredAt || expiredAt.getTime() > now) return null;
    return { evidence: { expiredAt }, wayOut: null };
  },
};

import { decodeSessionToken } from '../vtex/session-token.ts';
import type { Rule } from './finding.ts';

/** The token in `vtex_session` has expired: the platform makes a new session at the next request. */
export const sessionExpired: Rule<'session-expired'> = {
  id: 'session-expired',
  severity: 'problem',
  check({ tokens, now }) {
    const expiresAt = tokens.session === undefined ? null : decodeSessionToken(tokens.session)?.expiresAt;
    if (!expiresAt || expiresAt.getTime() > now) return null;
    return { evidence: {}, wayOut: { kind: 'reload' }, about: { kind: 'cookies' } };
  },
};

import { decodeSessionToken } from '../vtex/session-token.ts';
import type { Rule } from './finding.ts';

/** The session that was returned is not the one that `vtex_session` names. Where either says nothing, there is no finding. */
export const otherSession: Rule<'other-session'> = {
  id: 'other-session',
  severity: 'problem',
  check({ tokens, session }) {
    const named = tokens.session === undefined ? null : decodeSessionToken(tokens.session)?.claims.id;
    const id = session?.id ?? null;
    const differs = typeof named === 'string' && id !== null && named !== id;
    return differs ? { evidence: {}, wayOut: null, about: { kind: 'cookies' } } : null;
  },
};

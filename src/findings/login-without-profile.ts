import { hasLoginCookie, identityOf } from '../vtex/shopper-identity.ts';
import type { Rule } from './finding.ts';

/**
 * The browser sends the cookie of a shopper's login, and the session is of no one who is logged in. The cookie may be of a login that
 * is over.
 */
export const loginWithoutProfile: Rule<'login-without-profile'> = {
  id: 'login-without-profile',
  severity: 'problem',
  isProbable: true,
  check({ session, cookieNames, readTogether }) {
    if (!session || !readTogether || !hasLoginCookie(session, cookieNames)) return null;
    const { kind } = identityOf(session, cookieNames);
    const isKnown = kind === 'logged-in' || kind === 'impersonated';
    return isKnown
      ? null
      : { evidence: {}, wayOut: { kind: 'reload' }, about: { kind: 'key', path: ['authentication'] } };
  },
};

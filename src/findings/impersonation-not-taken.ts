import { isEmpty } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import { isImpersonating } from '../vtex/shopper-identity.ts';
import { atKey, type Rule } from './finding.ts';

const key = 'vtex-impersonated-customer-email';

/**
 * An operator asked to shop for a customer, and the platform loaded none.
 * @see https://help.vtex.com/en/known-issues (ref 1369897)
 */
export const impersonationNotTaken: Rule<'impersonation-not-taken'> = {
  id: 'impersonation-not-taken',
  severity: 'problem',
  check({ session, readTogether }) {
    if (!session || !readTogether || isEmpty(sessionValue(session, 'public', key))) return null;
    const isTaken = isImpersonating(session) || !isEmpty(sessionValue(session, 'profile', 'id'));
    return isTaken ? null : { evidence: {}, wayOut: { kind: 'set', key, to: '' }, about: atKey(key) };
  },
};

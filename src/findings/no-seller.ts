import { isEmpty } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import { atField, type Rule } from './finding.ts';

/** The region of the shopper's place has no seller: products of regional sellers are not available. */
export const noSeller: Rule<'no-seller'> = {
  id: 'no-seller',
  severity: 'problem',
  check({ session, region }) {
    if (region?.kind !== 'sellers' || region.sellers.length > 0) return null;
    const isSent = session !== null && !isEmpty(sessionValue(session, 'public', 'regionId'));
    return {
      evidence: {},
      wayOut: isSent ? { kind: 'set', key: 'regionId', to: '' } : null,
      about: atField('regionId'),
    };
  },
};

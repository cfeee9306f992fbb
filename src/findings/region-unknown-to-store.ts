import { isEmpty } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import { atField, atKey, type Rule } from './finding.ts';

/** The store knows no region of this id: it is another store's, or out of date. */
export const regionUnknownToStore: Rule<'region-unknown-to-store'> = {
  id: 'region-unknown-to-store',
  severity: 'problem',
  check({ session, region }) {
    if (region?.kind !== 'unknown') return null;
    const isSent = session !== null && !isEmpty(sessionValue(session, 'public', 'regionId'));
    return {
      evidence: {},
      wayOut: isSent ? { kind: 'set', key: 'regionId', to: '' } : null,
      about: isSent ? atKey('regionId') : atField('regionId'),
    };
  },
};

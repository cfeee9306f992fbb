import { segmentRole } from '../vtex/provenance.ts';
import { isEmpty } from '../vtex/same.ts';
import { type Session, sessionValue } from '../vtex/session.ts';
import { atKey, type Rule } from './finding.ts';
import { placeKeys } from './place.ts';

/** Why an edit that the platform took changed nothing in the segment. */
const reasons = [
  'needs_country',
  'region_wins',
  'no_region',
  /** All keys are documented to stay outside the segment. */
  'outside',
  /** No key is known to reach the segment. */
  'unknown',
  /** The keys reach the segment, and give the values that it had. */
  'same',
] as const;

/** The platform took keys of the last edit, and no field of the segment changed. */
export const editWithoutEffect: Rule<
  'edit-without-effect',
  { readonly reason: (typeof reasons)[number]; readonly keys: readonly string[] }
> = {
  id: 'edit-without-effect',
  severity: 'note',
  inStatusLine: true,
  variants: reasons,
  check({ lastEdit }) {
    if (!lastEdit || lastEdit.changedFields > 0) return null;
    const { taken: keys, session } = lastEdit;
    const [first] = keys;
    if (first === undefined) return null;
    const reason = reasonFor(keys, session);
    return { evidence: { reason, keys }, words: [keys], variant: reason, wayOut: null, about: atKey(first) };
  },
};

function reasonFor(keys: readonly string[], session: Session): (typeof reasons)[number] {
  const has = (namespace: string, key: string) => !isEmpty(sessionValue(session, namespace, key));
  if (placeKeys.some((key) => keys.includes(key) && has('public', key))) {
    if (has('public', 'regionId')) return 'region_wins';
    if (!has('public', 'country')) return 'needs_country';
    if (!has('checkout', 'regionId')) return 'no_region';
  }
  if (keys.every((key) => segmentRole(key) === 'outside')) return 'outside';
  if (keys.every((key) => segmentRole(key) !== 'feeds')) return 'unknown';
  return 'same';
}

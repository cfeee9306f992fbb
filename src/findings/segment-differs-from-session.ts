import { isJsonObject } from '../vtex/json.ts';
import { meansSame } from '../vtex/same-meaning.ts';
import { fieldSources } from '../vtex/segment-sources.ts';
import { sessionValue } from '../vtex/session.ts';
import { atField, type Rule } from './finding.ts';

/** The fields that are documented to be copied out of the session, each with the key. */
const copied = [...fieldSources].filter(([, { basis }]) => basis === 'documented');

/**
 * A field of the segment does not have the value of the session's key that the platform is documented to copy there. Nothing is
 * reported of a namespace that the session does not have, nor where session and segment were not read together.
 */
export const segmentDiffersFromSession: Rule<'segment-differs-from-session'> = {
  id: 'segment-differs-from-session',
  severity: 'problem',
  isProbable: true,
  compares: ['segment', 'session'],
  check({ session, segment, readTogether }) {
    if (!session || !segment || !readTogether) return null;
    const differences = copied.flatMap(([field, { key: source }]) => {
      const [namespace = '', key = ''] = source.split('.');
      const keys = session.namespaces.get(namespace);
      // A cleared key of `public` may be gone; a computed one that is not there says nothing.
      if (!isJsonObject(keys) || (namespace !== 'public' && !Object.hasOwn(keys, key))) return [];
      const [one, other] = [segment.get(field), sessionValue(session, namespace, key)];
      return meansSame(field, one, other) ? [] : [{ path: ['segment', field], one, other }];
    });
    const fields = differences.map(({ path: [, field = ''] }) => field);
    const [first] = fields;
    return first === undefined
      ? null
      : { evidence: {}, words: [fields], differences, wayOut: { kind: 'reload' }, about: atField(first) };
  },
};

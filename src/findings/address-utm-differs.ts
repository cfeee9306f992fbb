import { sessionValue } from '../vtex/session.ts';
import { isSameUtm, utmsOf } from '../vtex/utm.ts';
import { atKey, type Rule } from './finding.ts';

/** The page's address has a UTM parameter that the session does not have, or has otherwise. */
export const addressUtmDiffers: Rule<'address-utm-differs'> = {
  id: 'address-utm-differs',
  severity: 'note',
  compares: ['address', 'session'],
  check({ page, session, readTogether }) {
    if (!page || !session || !readTogether) return null;
    const differences = [...utmsOf(page.utms)]
      .map(([name, one]) => ({ path: ['public', name], one, other: sessionValue(session, 'public', name) }))
      .filter(({ one, other }) => !isSameUtm(one, other));
    const names = differences.map(({ path: [, name = ''] }) => name);
    const [first] = differences;
    const [name] = names;
    return first === undefined || name === undefined
      ? null
      : {
          evidence: {},
          words: [names],
          differences,
          wayOut: { kind: 'set', key: name, to: first.one },
          about: atKey(name),
        };
  },
};

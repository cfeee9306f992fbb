import { isSame } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import { atKey, type Rule } from './finding.ts';

/** Keys of the last edit were kept, and have another value than was sent: at once, by a session app, or since then. */
export const keyWrittenOver: Rule<'key-written-over'> = {
  id: 'key-written-over',
  severity: 'problem',
  inStatusLine: true,
  compares: ['sent', 'now'],
  check({ lastEdit, session }) {
    if (!lastEdit || !session) return null;
    const { sent, lost, altered, session: after } = lastEdit;
    const differences = [...sent]
      .filter(([key]) => !lost.includes(key))
      .map(([key, value]) => ({
        path: ['public', key],
        // What was kept may be written in another way.
        one: altered.includes(key) ? value : sessionValue(after, 'public', key),
        other: sessionValue(session.id === after.id ? session : after, 'public', key),
      }))
      .filter(({ one, other }) => !isSame(one, other));
    const keys = differences.map(({ path }) => path.at(-1) ?? '');
    const [first] = keys;
    return first === undefined
      ? null
      : { evidence: {}, words: [keys], differences, wayOut: null, about: atKey(first) };
  },
};

import { atKey, type Rule } from './finding.ts';

/** Keys of the last edit still have, in the first reading after it, the value that they had before. */
export const keyNotKept: Rule<'key-not-kept'> = {
  id: 'key-not-kept',
  severity: 'problem',
  inStatusLine: true,
  check({ lastEdit }) {
    const keys = lastEdit?.lost ?? [];
    const [first] = keys;
    if (first === undefined) return null;
    return { evidence: {}, words: [keys], wayOut: { kind: 'send', keys }, about: atKey(first) };
  },
};

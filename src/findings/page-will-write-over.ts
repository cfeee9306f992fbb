import { pageKeys } from '../vtex/page-keys.ts';
import { isSamePageValue, pageChange, pageValue } from '../vtex/page-session.ts';
import { isEmpty, isSame } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import { atKey, type Rule } from './finding.ts';

/** What is in the form goes to the platform alone, and the page will send its own value after it. */
export const pageWillWriteOver: Rule<'page-will-write-over'> = {
  id: 'page-will-write-over',
  severity: 'problem',
  compares: ['sent', 'page'],
  check({ pageSession, session, form }) {
    if (!pageSession || !session) return null;
    const differences = pageKeys.flatMap((key) => {
      const [one, other] = [form.get(key), pageValue(pageSession, key)];
      const isPending = one !== undefined && !isSame(one, sessionValue(session, 'public', key));
      const goesThroughPage =
        pageSession.from === 'live' && one !== undefined && pageChange(key, one) !== null;
      if (!isPending || goesThroughPage || isSamePageValue(key, one, other)) return [];
      // What is empty the page does not send.
      if (isEmpty(other) && key !== 'sc' && key !== 'locale') return [];
      return [{ path: ['public', key], one, other }];
    });
    const keys = differences.map(({ path: [, key = ''] }) => key);
    const [first] = keys;
    return first === undefined
      ? null
      : { evidence: {}, words: [keys], differences, wayOut: null, about: atKey(first) };
  },
};

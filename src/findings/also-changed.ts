import { isJsonObject } from '../vtex/json.ts';
import { isSame } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import { atKey, type Rule } from './finding.ts';

/**
 * Public keys that were not sent have other values in the first reading after the edit: a session app wrote them. Nothing is reported
 * where the network log shows that the page wrote, set a cookie or was loaded meanwhile. What another tab wrote looks the same.
 * Other namespaces are computed: what that changes for the shopper is in the segment.
 */
export const alsoChanged: Rule<'also-changed', { readonly keys: readonly string[] }> = {
  id: 'also-changed',
  severity: 'note',
  inStatusLine: true,
  check({ lastEdit }) {
    if (!lastEdit?.alone) return null;
    const { sent, before, session } = lastEdit;
    const names = [before, session].flatMap(({ namespaces }) => {
      const keys = namespaces.get('public');
      return isJsonObject(keys) ? Object.keys(keys) : [];
    });
    const keys = [...new Set(names)].filter(
      (key) =>
        !sent.has(key) && !isSame(sessionValue(before, 'public', key), sessionValue(session, 'public', key)),
    );
    const [first] = keys;
    return first === undefined
      ? null
      : { evidence: { keys }, words: [keys], wayOut: null, about: atKey(first) };
  },
};

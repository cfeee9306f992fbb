import { isJsonObject } from '../vtex/json.ts';
import { isSame } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import type { Rule } from './finding.ts';

/**
 * Public keys that were not sent and are others after the edit: a session app wrote them. Of `public` alone, the shopper's input;
 * every other namespace is computed, and what that changes is in the segment. Not where the page wrote, too.
 */
export const alsoChanged: Rule<'also-changed', { readonly keys: readonly string[] }> = {
  id: 'also-changed',
  severity: 'note',
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
    return keys.length > 0 ? { evidence: { keys }, wayOut: null } : null;
  },
};

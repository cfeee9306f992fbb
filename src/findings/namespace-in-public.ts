import { isJsonObject, type Json } from '../vtex/json.ts';
import { namespaceSources } from '../vtex/known-sources.ts';
import { entryValue } from '../vtex/session.ts';
import type { Rule } from './finding.ts';

/**
 * Entries of `public` that hold keys with a value each, under the name of a namespace: a namespace of the session was sent where
 * keys belong, and no session app of the platform reads it there. A key of that name with a value of its own is a key like others.
 */
export const namespaceInPublic: Rule<'namespace-in-public', { readonly names: readonly string[] }> = {
  id: 'namespace-in-public',
  severity: 'problem',
  check({ session }) {
    const keys = session?.namespaces.get('public');
    const names = Object.entries(isJsonObject(keys) ? keys : {})
      .filter(([name, entry]) => Object.hasOwn(namespaceSources, name) && hasKeys(entry))
      .map(([name]) => name);
    const [name] = names;
    if (name === undefined) return null;
    return {
      evidence: { names },
      words: [name],
      wayOut: null,
      about: { kind: 'key', path: ['public', name] },
    };
  },
};

/** Whether an entry holds keys as a namespace does: as its value or, where it has none, as its members. */
function hasKeys(entry: Json): boolean {
  const holder = entryValue(entry) ?? entry;
  return Object.values(isJsonObject(holder) ? holder : {}).some(
    (member) => isJsonObject(member) && (Object.hasOwn(member, 'value') || Object.hasOwn(member, 'Value')),
  );
}

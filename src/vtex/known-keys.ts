import { aboutMessage } from './about-message.ts';
import { keySources, namespaceSources, type Source } from './known-sources.ts';

/** What is known of a namespace, a key of a session or a field of a segment. */
export interface KnownKey extends Source {
  /** See `aboutMessage`. */
  readonly about: string;
}

/** Maps, not objects: a namespace or a key may be called `constructor`. */
const namespaces = new Map(
  Object.entries(namespaceSources).map(([name, source]) => [
    name,
    { about: aboutMessage(name) ?? '', ...source },
  ]),
);
const keys = new Map(
  Object.entries(keySources).map(([place, sources]) => [
    place,
    new Map(
      Object.entries(sources).map(([key, source]) => [
        key,
        { about: aboutMessage(place, key) ?? '', ...source },
      ]),
    ),
  ]),
);

/** All that is known, each with a message of its own. */
export const everyKnownKey: readonly KnownKey[] = [
  ...namespaces.values(),
  ...[...keys.values()].flatMap((known) => [...known.values()]),
];

/**
 * What is known of something in a session: of a namespace, of a key, or of the key that contains it.
 * @param path the names on the way to it, namespace first.
 * @returns `null` for what an app of the store made.
 */
export function knownInSession([namespace = '', key]: readonly string[]): KnownKey | null {
  if (key === undefined) return namespaces.get(namespace) ?? null;
  if (!namespaces.has(namespace)) return null;
  // The shopper's login cookie has the account's name in its own.
  const login = namespace === 'cookie' && key.startsWith('VtexIdclientAutCookie_');
  return keys.get(namespace)?.get(login ? 'VtexIdclientAutCookie_account' : key) ?? null;
}

/** What is known of a member beside the namespaces: `id`, `version`, `active`, `debug`. */
export function knownBesideNamespaces(name: string): KnownKey | null {
  return keys.get('session')?.get(name) ?? null;
}

/** What is known of a field of the segment; `null` for one that the platform does not write. */
export function knownInSegment(field: string): KnownKey | null {
  return keys.get('segment')?.get(field) ?? null;
}

import { keySources, namespaceSources } from '../../vtex/known-sources.ts';

/** What is meant by what was typed where a key is looked for. */
export type KeyName =
  | { readonly kind: 'none' }
  | { readonly kind: 'key'; readonly name: string }
  /** The name of a key in another namespace, which no one but a session app can write. */
  | { readonly kind: 'other-namespace'; readonly path: string };

/** Reads what was typed as the name of a public key: `sc`, or `public.sc`. */
export function readKeyName(typed: string): KeyName {
  const path = typed.trim();
  const [, namespace = '', rest = ''] = /^([^.]+)\.(.*)$/.exec(path) ?? [];
  if (namespace === 'public') return rest === '' ? { kind: 'none' } : { kind: 'key', name: rest };
  if (Object.hasOwn(namespaceSources, namespace)) return { kind: 'other-namespace', path };
  return path === '' ? { kind: 'none' } : { kind: 'key', name: path };
}

/** The most names that are suggested. */
const mostFound = 8;

/**
 * The keys whose name contains what was typed: those of the form first, and of both those that begin with it.
 * @param inForm the keys that the form has.
 */
export function findKeys(typed: string, inForm: readonly string[]): string[] {
  const wanted = typed
    .trim()
    .replace(/^public\./, '')
    .toLowerCase();
  if (wanted === '') return [];
  const begins = (name: string) => (name.toLowerCase().startsWith(wanted) ? 0 : 1);
  return [...new Set([...inForm, ...Object.keys(keySources.public ?? {})])]
    .filter((name) => name.toLowerCase().includes(wanted))
    .sort((one, other) => begins(one) - begins(other))
    .slice(0, mostFound);
}

/**
 * The key that Enter leads to: the very one that was typed, or else one that begins with it, or else a new one.
 * @param found the suggestions, the likeliest first.
 */
export function meantKey(name: string, found: readonly string[]): string {
  const typed = name.toLowerCase();
  const known =
    found.find((each) => each === name) ?? found.find((each) => each.toLowerCase().startsWith(typed));
  return known ?? name;
}

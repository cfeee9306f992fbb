import type { Namespaces } from './session.ts';

/**
 * The values that `items` selects: `*` for all, else `namespace.key,namespace2.key2`. Keys that do not exist are left
 * out. https://developers.vtex.com/docs/api-reference/session-manager-api#get-/api/sessions
 */
export function filterItems(namespaces: Namespaces, items: string): Namespaces {
  if (items === '*') return namespaces;
  const picked: Record<string, Namespaces[string]> = {};
  for (const item of items.split(',')) {
    // Keys may contain dots, namespaces do not.
    const dot = item.indexOf('.');
    const [namespace, key] = [item.slice(0, dot).trim(), item.slice(dot + 1).trim()];
    const entries = dot > 0 && Object.hasOwn(namespaces, namespace) ? namespaces[namespace] : undefined;
    const entry = entries && Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (entry) picked[namespace] = { ...picked[namespace], [key]: entry };
  }
  return picked;
}

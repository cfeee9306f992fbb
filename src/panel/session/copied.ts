import { isJsonObject, type Json } from '../../vtex/json.ts';
import { redactText } from '../../vtex/redact.ts';
import type { IsMasked } from '../model/masking.ts';
import type { TreeNode } from './tree-rows.ts';

/** Replaces in a copy a value that was masked when it was copied. */
const mask = '•••';

/**
 * A value as it is copied: a text as it is, anything else as JSON with line breaks. What is masked stays so.
 * @param path the names on the way to the value, namespace first.
 */
export function copiedValue(path: readonly string[], value: Json, isMasked: IsMasked): string {
  const safe = withoutMasked(path, value, isMasked);
  return typeof safe === 'string' ? safe : JSON.stringify(safe, null, 2);
}

/** A path as VTEX writes it: `public.utm_source`. Names can hold an e-mail or a token, which is redacted. */
export function copiedPath(path: readonly string[]): string {
  return path.map(redactText).join('.');
}

/**
 * The query that asks `GET /api/sessions` for some keys and no others: `items=public.country,public.sc`. Of a
 * namespace all keys, of what is inside a value its key; what is beside the namespaces is always returned. A key
 * whose very name holds an e-mail or a token is left out.
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api#get-/api/sessions
 */
export function itemsQuery(nodes: readonly TreeNode[]): string {
  const inNamespaces = nodes.filter(({ inNamespace }) => inNamespace);
  const items = inNamespaces.flatMap((node) => (node.path.length === 1 ? node.children : [node]));
  const keys = items.map(({ path }) => path.slice(0, 2)).filter(isSayable);
  const names = keys.map((key) => key.map(encodeURIComponent).join('.'));
  return names.length > 0 ? `items=${[...new Set(names)].join(',')}` : '';
}

/** Half a character, which JSON can hold, has no form in an address. */
function isSayable(key: readonly string[]): boolean {
  return copiedPath(key) === key.join('.') && !key.some((name) => /\p{Surrogate}/u.test(name));
}

function withoutMasked(path: readonly string[], value: Json, isMasked: IsMasked): Json {
  if (Array.isArray(value))
    return value.map((item, index) => withoutMasked([...path, String(index)], item, isMasked));
  if (isJsonObject(value)) {
    const members = Object.entries(value);
    return Object.fromEntries(
      members.map(([name, inner], index) => {
        const safe = redactText(name);
        // Numbered: of two names that are redacted, neither should replace the other.
        return [
          safe === name ? name : `${safe} ${index + 1}`,
          withoutMasked([...path, name], inner, isMasked),
        ];
      }),
    );
  }
  return isMasked(path, value) ? mask : value;
}

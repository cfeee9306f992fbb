/** Known names with other characters than a message's name may have. */
const otherNames = new Set(['storefront-permissions', 'vtex-impersonated-customer-email']);

/**
 * The message that explains a namespace, a key or a field: `about_store`, `about_store_channel`, `about_segment_channel`.
 * In the names of messages WebExtensions allow ASCII letters, digits and `_`.
 * @returns `null` for a name that is none of the known ones, though its message might be another's.
 */
export function aboutMessage(...names: readonly string[]): `about_${string}` | null {
  if (!names.every((name) => /^\w+$/.test(name) || otherNames.has(name))) return null;
  return `about_${names.join('_').replaceAll('-', '_')}`;
}

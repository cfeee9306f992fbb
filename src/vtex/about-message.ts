/** Known names with other characters than a message's name may have, and how the message has them. */
const otherNames: ReadonlyMap<string, string> = new Map(
  ['storefront-permissions', 'vtex-impersonated-customer-email'].map((name) => [
    name,
    name.replaceAll('-', '_'),
  ]),
);
const asInMessages = new Set(otherNames.values());

/**
 * The name that the message which explains a namespace, a key or a field would have: `about_store`, `about_store_channel`,
 * `about_segment_channel`. In the names of messages WebExtensions allow ASCII letters, digits and `_`.
 * @returns `null` for a name that no such message can be of, though another's message has that name.
 */
export function aboutMessage(...names: readonly string[]): `about_${string}` | null {
  const parts = names.map(
    (name) => otherNames.get(name) ?? (/^\w+$/.test(name) && !asInMessages.has(name) ? name : null),
  );
  return parts.includes(null) ? null : `about_${parts.join('_')}`;
}

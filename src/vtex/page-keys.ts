/** The public keys that each validation of a FastStore page sends, so that the page's own value wins. */
export const pageKeys = ['sc', 'country', 'postalCode', 'geoCoordinates', 'locale'] as const;
export type PageKey = (typeof pageKeys)[number];

/** Whether a public key is one that the session of a FastStore page owns. */
export function isPageKey(name: string): name is PageKey {
  return (pageKeys as readonly string[]).includes(name);
}

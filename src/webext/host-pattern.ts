/**
 * The match pattern of one host, both schemes: a cookie with `Secure` counts as https, all others as http, wherever
 * they come from. Without the port, which Firefox does not take in a pattern.
 */
export function hostPattern(origin: string): string {
  return `*://${new URL(origin).hostname}/*`;
}

/** What must be granted for a store's own pages to be reached: its scheme alone, as some people grant it. */
export function schemePattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

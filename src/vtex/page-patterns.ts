/** The root paths that are followed: below the origin and nothing else, for `//host` would be another origin. */
export const rootPathPattern = /^(?=.{0,200}$)(\/[\w.~-]+)*\/?$/;

/** Host names that are VTEX's own. */
export const vtexHostPattern =
  /(^|\.)(myvtex\.com|vtexcommercestable\.com\.br|vtexcommercebeta\.com\.br|vtexlocal\.com\.br|vtex\.app|fast\.store)$/;

import * as v from 'valibot';
import { rootPathPattern, vtexHostPattern } from './page-patterns.ts';

/** A page may report anything: what is no short text counts as absent. */
const text = v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^.{0,200}$/s))), null);

/**
 * What one look at a document finds of the store behind it. Reported by the page and unverified, so each part falls back
 * to absent.
 */
export const pageSignals = v.object({
  /** Whether the document's scripts have run: before that, what is absent means nothing. */
  parsed: v.boolean(),
  /** The binding's root path without a slash at its end: `''` or `/pt`. */
  rootPath: v.pipe(
    v.fallback(v.pipe(v.string(), v.regex(rootPathPattern)), ''),
    v.transform((path) => path.replace(/\/$/, '')),
  ),
  account: text,
  workspace: text,
  production: v.fallback(v.nullable(v.boolean()), null),
  /** Of the prices that the page shows, as Store Framework has it: `BRL`. */
  currency: text,
  /** Of the segment that the page was built with, as Store Framework has it. */
  segmentToken: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(20_000))), null),
  /** The parameters of the document's address whose name begins with `utm`, as a query without `?`. */
  utms: v.fallback(v.pipe(v.string(), v.maxLength(2_000)), ''),
  /** JSON of `fs::session`, as the running code of a FastStore page has it; `null` where there is none. */
  pageSession: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(100_000))), null),
  /** What the document has that only a VTEX store's has: `__RUNTIME__`, `VTEX_METADATA`, `assets`, … */
  found: v.array(v.string()),
});
export type PageSignals = Readonly<v.InferOutput<typeof pageSignals>>;

/** Cookies that no other platform sets. */
const vtexCookie =
  /^(vtex_session|vtex_segment|VtexWorkspace|vtex_binding_address|VtexIdclientAutCookie.*|VTEXSC|VtexRC.*)$/;

/** Whether a cookie's name is one that VTEX alone sets. */
export function isVtexCookie(name: string): boolean {
  return vtexCookie.test(name);
}

/** Whether a document is a VTEX store's, by what it has, its host, or the cookies that its requests carried. */
export function isStore(signals: PageSignals, origin: string, sawVtexCookie: boolean): boolean {
  return signals.found.length > 0 || sawVtexCookie || vtexHostPattern.test(new URL(origin).hostname);
}

/** Whether a document is Store Framework's, whose host always has a Session Manager, and whose page keeps no session of its own. */
export function isStoreFramework({ found }: Pick<PageSignals, 'found'>): boolean {
  return found.includes('__RUNTIME__');
}

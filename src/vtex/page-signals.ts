/** What one look at a document tells of the store behind it. It is the page's own word: shown, never trusted. */
export interface PageSignals {
  /** Whether the document's scripts have run: before that, silence means nothing. */
  readonly parsed: boolean;
  /** The binding's root path without a slash at its end: `''` or `/pt`. */
  readonly rootPath: string;
  readonly account: string | null;
  readonly workspace: string | null;
  readonly production: boolean | null;
  /** Which of the known marks the document bears: `__RUNTIME__`, `VTEX_METADATA`, `assets`, … */
  readonly marks: readonly string[];
}

const vtexHost =
  /(^|\.)(myvtex\.com|vtexcommercestable\.com\.br|vtexcommercebeta\.com\.br|vtexlocal\.com\.br|vtex\.app|fast\.store)$/;

/** Cookies that no other platform sets. */
const vtexCookie =
  /^(vtex_session|vtex_segment|VtexWorkspace|vtex_binding_address|VtexIdclientAutCookie.*|VTEXSC|VtexRC.*)$/;

/** Whether a cookie's name is one that VTEX alone sets. */
export function isVtexCookie(name: string): boolean {
  return vtexCookie.test(name);
}

/** Whether a document is a VTEX store's, by its marks, its host, or the cookies that its requests carried. */
export function isStore(signals: PageSignals, origin: string, sawVtexCookie: boolean): boolean {
  return signals.marks.length > 0 || sawVtexCookie || vtexHost.test(new URL(origin).hostname);
}

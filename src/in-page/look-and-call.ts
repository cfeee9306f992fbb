import type { startCall } from './calls.ts';
import type { look } from './look.ts';

/** A call that leaves with a look. */
export interface FirstCall {
  readonly id: string;
  readonly method: string;
  /** Path and query below the binding's root path. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it leaves only where the page has called the Session Manager itself. */
  readonly onlyWithSession: boolean;
}

export interface FirstCalls {
  readonly calls: readonly FirstCall[];
  readonly timeoutMs: number;
  /** `Date.now()` after which the look is no longer waited for. */
  readonly startBefore: number;
  /** A document of which it is known whether there is a session; elsewhere it is where the page has called for one. */
  readonly known: { readonly nonce: string; readonly hasSession: boolean } | null;
  /** Where none leaves: nonces of documents, and origins with their root path. */
  readonly notAt: readonly string[];
  /** Regular expressions: the host names that only a store has, and the root paths that are followed. */
  readonly storeHost: string;
  readonly rootPath: string;
}

/**
 * Runs in the inspected page, as text, with the text of the two functions that it calls. Looks at the document, and where
 * the look itself finds a store in one that is parsed, starts calls in the same evaluation.
 * @returns JSON of `lookResult`; `started` are the ids of the calls.
 */
export function lookAndCall(
  lookAt: typeof look,
  start: typeof startCall,
  slotName: string,
  freshNonce: string,
  { calls, timeoutMs, startBefore, known, notAt, storeHost, rootPath }: FirstCalls,
): string {
  const seen = JSON.parse(lookAt(slotName, freshNonce));
  const { origin, nonce, timeOrigin, parsed, found, callsSessions } = seen;
  const isStore = found.length > 0 || new RegExp(storeHost).test(location.hostname);
  if (!parsed || !isStore || !/^https?:/.test(origin)) return JSON.stringify(seen);
  const isRoot = typeof seen.rootPath === 'string' && new RegExp(rootPath).test(seen.rootPath);
  const root = isRoot ? seen.rootPath.replace(/\/$/, '') : '';
  if ([nonce, origin + root].some((place) => notAt.includes(place))) return JSON.stringify(seen);
  const hasSession = known?.nonce === nonce ? known?.hasSession : callsSessions;
  const started = calls
    .filter(({ onlyWithSession }) => hasSession || !onlyWithSession)
    .filter(({ id, method, path, headers }) => {
      const call = { id, method, headers, url: origin + root + path, body: null, timeoutMs, startBefore };
      return JSON.parse(start(slotName, { origin, nonce, timeOrigin }, call)).kind === 'started';
    })
    .map(({ id }) => id);
  return JSON.stringify({ ...seen, started });
}

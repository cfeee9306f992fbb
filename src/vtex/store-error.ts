import type { SeenCookies } from './store-fetch.ts';

/** All that can go wrong with a call to the store, as data, so that it crosses contexts and gets its own sentence. */
export type StoreFailure =
  /** The tab shows another document than the one that the call was prepared for: nothing was sent. */
  | { readonly kind: 'moved' }
  /** The tab went to another document after the call was sent and before it was answered. */
  | { readonly kind: 'interrupted' }
  /** The tab shows nothing that can be inspected: a browser page, an error page. */
  | { readonly kind: 'no-page' }
  /** The page answered us with something that we never asked: a script of it is in the way. */
  | { readonly kind: 'garbled' }
  | { readonly kind: 'timeout'; readonly seconds: number }
  /** The browser itself says that it has no network, or was told to do without. */
  | { readonly kind: 'offline' }
  /** DNS, a refused or a cut connection: page code cannot tell them apart. */
  | { readonly kind: 'unreachable' }
  /** The page's own Content-Security-Policy forbids the call. */
  | { readonly kind: 'blocked' }
  /** The store redirects, probably to its login; a redirect is never followed. */
  | { readonly kind: 'redirected' }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message: string | null;
      readonly body: string;
      /** When the store will take another call, in milliseconds of `Date.now()`; `null` where it does not say. */
      readonly retryAt: number | null;
    }
  | { readonly kind: 'not-json'; readonly status: number; readonly body: string }
  /** JSON, but not of the shape that the platform documents. */
  | { readonly kind: 'unexpected'; readonly status: number; readonly body: string }
  /** Somebody called it off, or a newer document made it pointless. */
  | { readonly kind: 'cancelled' }
  /** The browser took the extension from under an open panel: it was updated, reloaded or removed. */
  | { readonly kind: 'disconnected' }
  /** Nobody's doing but our own. */
  | { readonly kind: 'broken' };

/** A call to the store that failed; `failure` says how. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  /** @param cookies what the network log saw of the call, where the store answered it. */
  constructor(
    readonly failure: StoreFailure,
    readonly cookies: Promise<SeenCookies | null> = Promise.resolve(null),
  ) {
    super(failure.kind);
  }
}

/** The failure that an error stands for. What is no `StoreError` is logged, for whoever mends it. */
export function failureOf(error: unknown): StoreFailure {
  if (error instanceof StoreError) return error.failure;
  console.error(error);
  return { kind: 'broken' };
}

/**
 * Whether an edit that failed so may have been carried out all the same. Then the session must be read again,
 * and the edit never sent again by itself.
 */
export function leavesInDoubt(failure: StoreFailure): boolean {
  switch (failure.kind) {
    case 'interrupted':
    case 'garbled':
    case 'timeout':
    case 'offline':
    case 'unreachable':
    case 'not-json':
    case 'unexpected':
    case 'cancelled':
    case 'disconnected':
    case 'broken':
      return true;
    case 'status':
      return failure.status >= 500;
    case 'moved':
    case 'no-page':
    case 'blocked':
    case 'redirected':
      return false;
  }
}

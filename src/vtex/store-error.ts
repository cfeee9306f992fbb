import type { SeenCookies } from './store-fetch.ts';

/** A response that is not the one that was asked for. */
export interface FailedResponse {
  readonly status: number;
  readonly body: string;
  /** As `StoreReply` has them; with the body they say what failed (`readErrorBody`). */
  readonly headers: Readonly<Record<string, string>>;
}

/** All that can go wrong with a call to the store, as data, so that it crosses contexts and gets its own sentence. */
export type StoreFailure =
  /** The tab shows another document than the one that the call was prepared for: nothing was sent. */
  | { readonly kind: 'moved' }
  /** The tab went to another document after the call was sent and before its response came. */
  | { readonly kind: 'interrupted' }
  /** The tab shows nothing that can be inspected: a browser page, an error page. */
  | { readonly kind: 'no-page' }
  /** What the page returned is nothing that our function returns: a script of the page interferes. */
  | { readonly kind: 'garbled' }
  | { readonly kind: 'timeout'; readonly seconds: number }
  /** The browser itself says that it has no network, or is set to have none. */
  | { readonly kind: 'offline' }
  /** DNS, a refused or a cut connection: page code cannot distinguish them. */
  | { readonly kind: 'unreachable' }
  /** The page's own Content-Security-Policy forbids the call. */
  | { readonly kind: 'blocked' }
  /** The store redirects, probably to its login; a redirect is never followed. */
  | { readonly kind: 'redirected' }
  | (FailedResponse & {
      readonly kind: 'status';
      /** When the store will take another call, in milliseconds of `Date.now()`; `null` where it does not say. */
      readonly retryAt: number | null;
    })
  /** `unexpected`: JSON, but not of the shape that the platform documents. */
  | (FailedResponse & { readonly kind: 'not-json' | 'unexpected' })
  /** It was cancelled, or a newer document made it pointless. */
  | { readonly kind: 'cancelled' }
  /** The extension was updated, reloaded or removed while the panel was open. */
  | { readonly kind: 'disconnected' }
  /** An error of the panel itself. */
  | { readonly kind: 'broken' };

/** A call to the store that failed; `failure` says how. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  /** @param cookies what the network log saw of the call, where the store responded. */
  constructor(
    readonly failure: StoreFailure,
    readonly cookies: Promise<SeenCookies | null> = Promise.resolve(null),
  ) {
    super(failure.kind);
  }
}

/** The failure that an error stands for. What is no `StoreError` is logged: it is a bug. */
export function failureOf(error: unknown): StoreFailure {
  if (error instanceof StoreError) return error.failure;
  console.error(error);
  return { kind: 'broken' };
}

/**
 * Whether an edit that failed so may have been carried out nevertheless. Then the session must be read again,
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

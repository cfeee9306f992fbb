import type { InspectedDocument } from '../../inspected/inspected-store.ts';
import { isStoreFramework, type PageSignals } from '../../vtex/page-signals.ts';
import type { Segment } from '../../vtex/segment.ts';
import type { Session } from '../../vtex/session.ts';
import type { StoreFailure } from '../../vtex/store-error.ts';
import type { Evidence, SeenCookies, ShopperCookies } from '../../vtex/store-fetch.ts';
import type { Cause } from './causes.ts';

/** The store behind one document of the inspected tab. */
export interface Store {
  readonly document: InspectedDocument;
  readonly signals: PageSignals;
}

/** Session and segment as they were read together. */
export interface Shopper {
  readonly session: Session;
  readonly segment: Segment;
  /**
   * Of a host without a Session Manager: its two cookies, out of which all is read. The session has the claims of the token and,
   * as `public` and `profile`, what the page's own session has of them.
   */
  readonly cookies?: ShopperCookies;
}

/** What came of a reading. */
export type ReadingResult =
  | { readonly kind: 'shopper'; readonly shopper: Shopper }
  /** Not read but a response to an edit, ours or the page's: the segment of its token, and the session as it was before. */
  | { readonly kind: 'response'; readonly shopper: Shopper; readonly tokens: SeenCookies['set'] }
  | { readonly kind: 'no-session' | 'no-store' }
  /** A browser page, an error page, nothing that can be inspected. */
  | { readonly kind: 'no-page' }
  /** `cancelled` where the user cancelled it. `other`: of session and segment the one that could be read. */
  | { readonly kind: 'failed'; readonly failure: StoreFailure; readonly other?: Partial<Shopper> }
  /** Cancelled for something newer; its causes are those of the next reading. */
  | { readonly kind: 'superseded' };

/** What is known of one response that a reading got. */
export interface Reply extends Evidence {
  /** Which cookies the network log saw; `null` where it reported none. */
  readonly cookies: SeenCookies | null | 'pending';
}

/** One look at the tab, and what came of it. */
export interface Reading {
  readonly id: number;
  /** When it began, in milliseconds of `Date.now()`. */
  readonly at: number;
  readonly causes: readonly Cause[];
  /** `null` until a document was found. */
  readonly store: Store | null;
  /** The document is complete and the store is being asked, or has responded. */
  readonly asked: boolean;
  readonly replies: readonly Reply[];
  /** The page was looked at again, once it had loaded what it keeps. */
  readonly lookedAgain?: true;
  /** `null` while it is under way. */
  readonly result: ReadingResult | null;
}

/** A reading whose shopper can be shown. */
export interface ShopperReading extends Reading {
  readonly store: Store;
  readonly result: Extract<ReadingResult, { readonly kind: 'shopper' | 'response' }>;
}

/** Whether a reading found a shopper, or has the one of the response to an edit. */
export function hasShopper(reading: Reading): reading is ShopperReading {
  const kind = reading.result?.kind;
  return reading.store !== null && (kind === 'shopper' || kind === 'response');
}

/** Whether a reading's shopper is read out of the cookies of a host without a Session Manager. */
export function isOfCookies({ result }: Reading): boolean {
  return result?.kind === 'shopper' && result.shopper.cookies !== undefined;
}

/** Whether two stores are one binding of one origin: only then are their cookies the same. */
export function isSameBinding(one: Store | null, other: Store | null): boolean {
  return (
    one !== null &&
    one.document.origin === other?.document.origin &&
    one.signals.rootPath === other.signals.rootPath
  );
}

/** The store of the tab's present document, as far as a reading found one; `null` where there is none. */
export function presentStore(readings: readonly Reading[]): Store | null {
  const last = readings.findLast(({ store, result }) => store !== null || isGone(result));
  return last && !isGone(last.result) ? last.store : null;
}

function isGone(result: ReadingResult | null): boolean {
  return result?.kind === 'no-page' || (result?.kind === 'failed' && result.failure.kind === 'disconnected');
}

/** Whether nothing more will be learned of a reading's requests. */
export function isFinal(reading: Reading | undefined): boolean {
  return (
    !reading || (reading.result !== null && reading.replies.every(({ cookies }) => cookies !== 'pending'))
  );
}

/**
 * How old a document must be for its page to have loaded the session that it keeps, in milliseconds: before that it has its
 * defaults, or none.
 */
export const loadingMs = 3_000;

/** Whether what a reading has of the page's own session is what the page works with. A page of Store Framework keeps none. */
export function hasLoadedSession({ store, at, lookedAgain }: Reading): boolean {
  if (lookedAgain || (store && isStoreFramework(store.signals))) return true;
  return store !== null && at - store.document.timeOrigin > loadingMs;
}

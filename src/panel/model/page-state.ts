import type { InspectedDocument } from '../../inspected/inspected-store.ts';
import type { PageSignals } from '../../vtex/page-signals.ts';
import type { StoreFailure } from '../../vtex/store-error.ts';
import type { Shopper } from './outcome.ts';

/** The store behind the inspected tab's present document. */
export interface Store {
  readonly document: InspectedDocument;
  readonly signals: PageSignals;
}

/** Something that was tried and did not succeed. */
export interface Problem {
  readonly kind: 'failed';
  readonly doing: 'reading' | 'applying' | 'creating' | 'resetting';
  readonly failure: StoreFailure;
}

/** What the inspected tab shows, and how far we are in reading it. */
export type PageState =
  /** `no-page`: a browser page, an error page, nothing that can be inspected. */
  | { readonly kind: 'looking' | 'no-page'; readonly store: null }
  | { readonly kind: 'no-store' | 'no-session' | 'reading'; readonly store: Store }
  /** Nothing could be read, and there is nothing older of this origin to show. */
  | (Problem & { readonly store: Store | null })
  | { readonly kind: 'ready'; readonly store: Store; readonly shopper: Shopper };

/** All that the panel can have to say in place of a shopper, or above one: each with its sentence and its button. */
export type Notice = Exclude<PageState, { readonly kind: 'ready' }> | Problem;

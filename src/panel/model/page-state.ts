import type { InspectedDocument } from '../../inspected/inspected-store.ts';
import type { PageSignals } from '../../vtex/page-signals.ts';
import type { StoreFailure } from '../../vtex/store-error.ts';
import type { Shopper } from './outcome.ts';

/** The store behind the inspected tab's present document. */
export interface Store {
  readonly document: InspectedDocument;
  readonly signals: PageSignals;
}

/** What the inspected tab shows, and how far we are in reading it. */
export type PageState =
  | { readonly kind: 'looking' }
  /** A browser page, an error page: nothing that can be inspected. */
  | { readonly kind: 'no-page' }
  | { readonly kind: 'no-store'; readonly store: Store }
  | { readonly kind: 'no-session'; readonly store: Store }
  | { readonly kind: 'reading'; readonly store: Store }
  /** Nothing could be read, and there is nothing older of this origin to show. */
  | { readonly kind: 'failed'; readonly store: Store | null; readonly failure: StoreFailure }
  | { readonly kind: 'ready'; readonly store: Store; readonly shopper: Shopper };

/** Something that went wrong while the rest stays in sight. */
export interface Problem {
  readonly doing: 'reading' | 'applying' | 'creating';
  readonly failure: StoreFailure;
}

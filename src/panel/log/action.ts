import type { Json } from '../../vtex/json.ts';
import type { StoreFailure } from '../../vtex/store-error.ts';
import type { ShopperReading, Store } from './reading.ts';

/** What the user can have done to the store. */
export type ActionKind =
  /** PATCH some public keys. */
  | 'edit'
  /** Make a session where there is none. */
  | 'create'
  /** Put a new anonymous session in the place of this one. */
  | 'reset';

/** How far an action is. `failure` says why there was no response; then the store may have carried it out nevertheless. */
export type ActionState =
  | { readonly kind: 'sending' }
  /** The store is done: the result is being read or, `unconfirmed`, could not be read, and the next reading shows it. */
  | { readonly kind: 'confirming' | 'unconfirmed'; readonly failure: StoreFailure | null }
  /** It was not carried out. */
  | { readonly kind: 'refused'; readonly failure: StoreFailure }
  /** `after` is the first reading that followed it. */
  | { readonly kind: 'confirmed'; readonly failure: StoreFailure | null; readonly after: ShopperReading };

/** What of an edit goes through the session that a FastStore page keeps, and how far that is. */
export interface PagePart {
  readonly keys: readonly string[];
  /**
   * `unsent`: what goes to the platform is sent before. `waiting` for the page to validate it. `refused`: it did, and the platform
   * did not take all keys. `silent`: it did not in time. `cancelled`: the user did not want to wait for it.
   */
  readonly state: 'unsent' | 'waiting' | 'validated' | 'refused' | 'silent' | 'cancelled';
  /** The keys of which the page was to have its former values again, and whether it has; `null` where there was no need. */
  readonly setBack: { readonly keys: readonly string[]; readonly isDone: boolean } | null;
}

/** One thing that the user had us do to the store. */
export interface Action {
  readonly id: number;
  /** When it began, in milliseconds of `Date.now()`. */
  readonly at: number;
  readonly kind: ActionKind;
  readonly store: Store;
  /** The keys of an edit; empty for all else. */
  readonly sent: ReadonlyMap<string, Json>;
  /** The keys are of a finding's way out, not of the form. */
  readonly isDirect?: boolean;
  /** The shopper before it; `null` where there was none. */
  readonly before: ShopperReading | null;
  /** Of a reset, whether both cookies are gone; `null` where they could not be deleted, without access. */
  readonly deleted: boolean | null;
  /** Of an edit, what goes through the page's own session; `null` where nothing does. */
  readonly page: PagePart | null;
  readonly state: ActionState;
  /** The id of the newest reading when the store had responded, or failed to; `null` before. Later ones show its effect. */
  readonly newestReading: number | null;
}

/** Whether the store has not responded yet, or the result is being read. At most one action is. */
export function isUnderWay({ state }: Action): boolean {
  return state.kind === 'sending' || state.kind === 'confirming';
}

/** Whether an action may have changed the session, so that the page of its document is older than that. */
export function mayHaveChanged({ kind, state }: Action): boolean {
  return kind !== 'create' && state.kind !== 'sending' && state.kind !== 'refused';
}

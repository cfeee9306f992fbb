import type { Json } from '../../vtex/json.ts';
import { isPageKey } from '../../vtex/page-keys.ts';
import { isSamePageValue } from '../../vtex/page-session.ts';
import { isSame } from '../../vtex/same.ts';
import { segmentChanges } from '../../vtex/segment.ts';
import { sessionValue } from '../../vtex/session.ts';
import type { StoreFailure } from '../../vtex/store-error.ts';
import type { PagePart } from '../log/action.ts';
import type { Shopper } from '../log/reading.ts';

/** An edit that was sent, for which there is a reading now. */
export interface Attempt {
  readonly sent: ReadonlyMap<string, Json>;
  /** The shopper before the edit. */
  readonly before: Shopper;
  /** Why there was no response that could be used; `null` when there was one. */
  readonly failure: StoreFailure | null;
  /** The keys that went through the page's own code, which writes coordinates and the like in its own way. */
  readonly byPage?: readonly string[];
}

/** What the bar says of the last action. */
export type Outcome =
  | { readonly kind: 'sending'; readonly count: number }
  /** The page has the edit, and its validation is waited for. */
  | { readonly kind: 'validating' }
  /** The store has responded, the segment shown is the response's; both are being read again. */
  | { readonly kind: 'confirming'; readonly count: number; readonly changedFields: number }
  /** The shopper could not be read again, so it is not known yet what became of the edit. */
  | { readonly kind: 'unconfirmed'; readonly count: number }
  | {
      readonly kind: 'confirmed';
      readonly sent: readonly string[];
      readonly kept: readonly string[];
      /** Kept, and then set to something else by a session app of the platform or the store. */
      readonly altered: readonly string[];
      readonly lost: readonly string[];
      readonly changedFields: number;
      /** What came back: `unusable` where it was an error of the store, or nothing that the platform responds with. */
      readonly response: 'usable' | 'unusable' | 'none';
      /** Kept, and set to something else since then. */
      readonly overwritten: readonly string[];
      /** Whether the page has overwritten one. */
      readonly byPage: boolean;
      /** What went through the page's own session, and how that ended. */
      readonly page: PagePart | null;
    }
  | { readonly kind: 'created' }
  | { readonly kind: 'resetting' }
  /** `isNew`: the session is another one than before. `loggedIn`: and yet of a shopper who is logged in. */
  | {
      readonly kind: 'reset';
      readonly isNew: boolean;
      /** With access: the cookies were to be deleted. */
      readonly exact: boolean;
      readonly loggedIn: boolean;
    }
  /** Edits were discarded unsent, and can be restored. */
  | { readonly kind: 'discarded'; readonly count: number };

/** What became of an edit, as the first reading after it shows. */
export type ConfirmedEdit = Omit<
  Extract<Outcome, { readonly kind: 'confirmed' }>,
  'overwritten' | 'byPage' | 'page'
>;

/** What became of an edit, by what the session and the segment are now. */
export function editResult({ sent, before, failure, byPage }: Attempt, after: Shopper): ConfirmedEdit {
  const isKept = (key: string, now: Json | undefined) =>
    byPage?.includes(key) && isPageKey(key)
      ? isSamePageValue(key, now, sent.get(key))
      : isSame(now, sent.get(key));
  const fate = (key: string): 'kept' | 'altered' | 'lost' => {
    const was = sessionValue(before.session, 'public', key);
    const now = sessionValue(after.session, 'public', key);
    if (isKept(key, now)) return 'kept';
    return isSame(now, was) ? 'lost' : 'altered';
  };
  const keys = [...sent.keys()];
  const of = (wanted: string) => keys.filter((key) => fate(key) === wanted);
  const changedFields = segmentChanges(before.segment, after.segment).size;
  return {
    kind: 'confirmed',
    sent: keys,
    kept: of('kept'),
    altered: of('altered'),
    lost: of('lost'),
    changedFields,
    response: !failure ? 'usable' : 'status' in failure ? 'unusable' : 'none',
  };
}

import type { Json } from '../../vtex/json.ts';
import { isSame } from '../../vtex/same.ts';
import type { StoreFailure } from '../../vtex/store-error.ts';
import type { Action } from '../log/action.ts';
import { isSameBinding, type Reading, type Store } from '../log/reading.ts';
import { confirmedEdit } from './action-outcome.ts';
import type { Problem } from './page-state.ts';

interface Circumstances {
  /** The store of the tab's present document. */
  readonly store: Store | null;
  /** All readings, oldest first. */
  readonly readings: readonly Reading[];
  /** What an Apply would send now. */
  readonly pending: ReadonlyMap<string, Json>;
}

/** What an action failed with, for as long as it is worth saying: on the document that it was meant for, or the next. */
export function actionProblem(action: Action, { store, readings, pending }: Circumstances): Problem | null {
  const failure = failureOf(action);
  if (!failure || !isDocumentOf(action, failure, store, readings)) return null;
  const { kind, deleted, state, before, isDirect } = action;
  if (kind === 'edit') {
    // Those that it was to write and, as far as is known, did not.
    const keys = confirmedEdit(action)?.lost ?? [...action.sent.keys()];
    // What was typed since then is another edit than the one that failed.
    const arePending = keys.every(
      (key) => isDirect || (pending.has(key) && isSame(pending.get(key), action.sent.get(key))),
    );
    const isResolved = keys.length === 0 || (isSameBinding(store, action.store) && !arePending);
    return isResolved ? null : { kind: 'failed', doing: 'applying', failure };
  }
  if (state.kind === 'confirmed') return null;
  const since = resultsSince(action, readings);
  // Once the session or its cookies are gone, what failed is the new one.
  const isCreation = kind === 'create' || deleted === true || since[0]?.kind === 'no-session';
  const isOver = since.some((result) =>
    result?.kind === 'shopper'
      ? isCreation || result.shopper.session.id !== before?.result.shopper.session.id
      : !isCreation,
  );
  // There is a session by now, or the one is gone that was to be replaced: by the page's doing perhaps.
  if (isOver) return null;
  return { kind: 'failed', doing: isCreation ? 'creating' : 'resetting', failure };
}

/** Of the keys of an edit that failed those that the failure is about: of a refused trade policy it is known which. */
export function keysOfFailure(failure: StoreFailure, action: Action): ReadonlySet<string> {
  const isRefusal = failure.kind === 'status' && (failure.status === 401 || failure.status === 403);
  return new Set(isRefusal && hasTradePolicy(action) ? ['sc'] : action.sent.keys());
}

/** Whether an action asks the platform itself for a trade policy: the page of a FastStore asks for it otherwise. */
export function hasTradePolicy({ sent, page }: Action): boolean {
  return sent.has('sc') && !page?.keys.includes('sc');
}

/** What readings since an action found: whether there is a session, and which; oldest first. */
function resultsSince({ store, newestReading }: Action, readings: readonly Reading[]) {
  return readings
    .filter(({ id, store: at }) => id > (newestReading ?? 0) && isSameBinding(at, store))
    .map(({ result }) => result)
    .filter((result) => result?.kind === 'shopper' || result?.kind === 'no-session');
}

function failureOf({ state }: Action): StoreFailure | null {
  return state.kind === 'sending' ? null : state.failure;
}

/** A write that met another document than its own is reported on that one. */
function isDocumentOf(
  { store, newestReading }: Action,
  { kind }: StoreFailure,
  present: Store | null,
  readings: readonly Reading[],
): boolean {
  const nonce = present?.document.nonce;
  if (nonce === store.document.nonce) return true;
  if (kind !== 'moved' && kind !== 'no-page') return false;
  const next = readings.find(
    (reading) =>
      reading.id > (newestReading ?? 0) &&
      reading.store &&
      reading.store.document.nonce !== store.document.nonce,
  );
  return nonce !== undefined && nonce === next?.store?.document.nonce;
}

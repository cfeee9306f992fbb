import type { ReadonlySignal } from '@preact/signals';
import type { StoreFailure } from '../../vtex/store-error.ts';
import { computedUnlessSame } from '../log/computed-unless-same.ts';
import { hasShopper, isSameBinding, type Reading, type Shopper, type Store } from '../log/reading.ts';

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
  /** A reading failed, and there is nothing older of this origin to show. `other`: of session and segment the one that was read. */
  | (Problem & { readonly store: Store | null; readonly other?: Partial<Shopper> })
  | {
      readonly kind: 'ready';
      readonly store: Store;
      readonly shopper: Shopper;
      /** The id of the reading that found the shopper. */
      readonly reading: number;
    };

/** What the panel can show in place of a shopper, or above one: each with its sentence and its button. */
export type Notice = Exclude<PageState, { readonly kind: 'ready' }> | Problem;

/**
 * What the panel shows of some readings. A shopper stays visible while its store is read again, and where that fails.
 * @param readings oldest first; with `end`, those before that index.
 */
function pageState(readings: readonly Reading[], end = readings.length): PageState {
  const reading = readings[end - 1];
  if (!reading) return { kind: 'looking', store: null };
  const { result, store } = reading;
  if (hasShopper(reading))
    return { kind: 'ready', store: reading.store, shopper: reading.result.shopper, reading: reading.id };
  if (result?.kind === 'no-page') return { kind: 'no-page', store: null };
  if ((result?.kind === 'no-session' || result?.kind === 'no-store') && store)
    return { kind: result.kind, store };
  return unfinished(reading, pageState(readings, end - 1));
}

/** The root path of the binding that is shown: `''` or `/pt`. */
export function rootPathOf({ store }: PageState): string {
  return store?.signals.rootPath ?? '';
}

/** The same as a signal, whose value stays the same object until a member is another: then alone is anything drawn again. */
export function pageStateOf(readings: ReadonlySignal<readonly Reading[]>): ReadonlySignal<PageState> {
  return computedUnlessSame(() => pageState(readings.value), hasSameMembers);
}

function hasSameMembers(one: PageState, other: PageState): boolean {
  const members = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([name, value]) => members.get(name) === value);
}

/** What is shown of a reading that found nothing out, or not yet, after something else was shown. */
function unfinished({ result, store, asked }: Reading, before: PageState): PageState {
  const isElsewhere = store !== null && before.store !== null && !isSamePlace(store, before.store);
  if (result?.kind === 'failed') {
    const { failure, other } = result;
    // Without the extension behind it the panel can know nothing of the tab.
    if (before.kind === 'ready' && !isElsewhere && failure.kind !== 'disconnected') return before;
    return {
      kind: 'failed',
      doing: 'reading',
      failure,
      store: asked || !isElsewhere ? (store ?? before.store) : null,
      ...(other && { other }),
    };
  }
  if (before.kind === 'ready' && !isElsewhere) return before;
  if (result === null && asked && store) return { kind: 'reading', store };
  // Nothing of another store must be visible meanwhile.
  return isElsewhere ? { kind: 'looking', store: null } : before;
}

/** Whether a document may be of the binding that is shown. Until it is complete its binding is not known. */
function isSamePlace(found: Store, shown: Store): boolean {
  return found.signals.parsed ? isSameBinding(found, shown) : found.document.origin === shown.document.origin;
}

/** The newest reading that is over, unless it was superseded, where it failed; else `null`. */
export function failedReading(
  readings: readonly Reading[],
): { readonly id: number; readonly problem: Problem } | null {
  const newest = readings.findLast(({ result }) => result !== null && result.kind !== 'superseded');
  if (newest?.result?.kind !== 'failed') return null;
  return { id: newest.id, problem: { kind: 'failed', doing: 'reading', failure: newest.result.failure } };
}

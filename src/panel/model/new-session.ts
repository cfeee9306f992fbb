import { batch, type Signal } from '@preact/signals';
import type { InspectedStore } from '../../inspected/inspected-store.ts';
import { isEmpty } from '../../vtex/same.ts';
import { sessionValue } from '../../vtex/session.ts';
import { failureOf, leavesInDoubt, StoreError, type StoreFailure } from '../../vtex/store-error.ts';
import type { Edits } from './edits.ts';
import type { Marks } from './marks.ts';
import type { Outcome, Shopper } from './outcome.ts';
import type { Problem, Store } from './page-state.ts';
import type { TabFollower } from './tab-follower.ts';

interface NewSessionOptions {
  readonly inspected: InspectedStore;
  readonly tab: TabFollower;
  readonly edits: Edits;
  readonly marks: Marks;
  /** A write is under way, of whatever kind. */
  readonly writing: Signal<boolean>;
  readonly outcome: Signal<Outcome | null>;
  /** A write failed. */
  readonly onFailure: (failure: StoreFailure) => void;
}

export interface NewSession {
  /** Where there is none. */
  create(): Promise<void>;
  /** In place of the one that there is: a new anonymous shopper. */
  reset(): Promise<void>;
  /** A shopper was read: says whether the session is another, if it was to be. */
  settle(after: Shopper): void;
  /** Calls off what waits for its answer; whether anything did. */
  cancel(): boolean;
}

/** A session that was to be replaced, until the next read tells whether it was. */
interface Replaced {
  readonly origin: string;
  readonly id: string | null;
  /** Whether its cookies are gone; `null` without access to delete them. */
  readonly deleted: boolean | null;
  /** Why nobody knows what the store made of it. */
  readonly failure: StoreFailure | null;
}

/** Makes sessions. */
export function createNewSession({
  inspected,
  tab,
  edits,
  marks,
  writing,
  outcome,
  onFailure,
}: NewSessionOptions): NewSession {
  let replaced: Replaced | null = null;
  let sending: AbortController | null = null;

  async function write(doing: Problem['doing'], send: (signal: AbortSignal) => Promise<void>) {
    batch(() => {
      writing.value = true;
      tab.problem.value = null;
    });
    await tab.whileHeld(async () => {
      try {
        sending = new AbortController();
        await send(sending.signal);
        return true;
      } catch (error) {
        fail(doing, failureOf(error));
        return false;
      } finally {
        sending = null;
      }
    });
    writing.value = false;
  }

  function fail(doing: Problem['doing'], failure: StoreFailure): void {
    // Once its cookies are gone the session is, too, and what failed is the new one.
    const made = replaced?.deleted ? 'creating' : doing;
    replaced = replaced && leavesInDoubt(failure) ? { ...replaced, failure } : null;
    onFailure(failure);
    tab.problem.value = { kind: 'failed', doing: made, failure };
  }

  /** With access to the store both cookies are deleted first, so that nothing ties the new session to the old one. */
  async function replace(store: Store, was: Replaced, signal: AbortSignal): Promise<void> {
    const { document, signals } = store;
    // What is deleted cannot be taken back: the tab must still show what the user decided on.
    if ((await inspected.look(signal)).document.nonce !== document.nonce)
      throw new StoreError({ kind: 'moved' });
    const deleted = await inspected.deleteCookies(document, signals.rootPath);
    replaced = { ...was, deleted };
    if (deleted) await tab.api(store).createSession(signal);
    else await tab.api(store).resetSession(signal);
  }

  return {
    async create() {
      const state = tab.page.value;
      if (state.kind !== 'no-session' || writing.value) return;
      await write('creating', async (signal) => {
        await tab.api(state.store).createSession(signal);
        outcome.value = { kind: 'created' };
      });
    },
    async reset() {
      const state = tab.page.value;
      if (state.kind !== 'ready' || writing.value) return;
      const { store, shopper } = state;
      const { origin } = store.document;
      const was: Replaced = { origin, id: shopper.session.id, deleted: null, failure: null };
      replaced = was;
      batch(() => {
        edits.forget();
        marks.note(store, shopper.segment);
        outcome.value = { kind: 'resetting' };
      });
      await write('resetting', (signal) => replace(store, was, signal));
      if (outcome.value?.kind === 'resetting') outcome.value = null;
    },
    settle({ session }) {
      const was = replaced;
      replaced = null;
      const origin = tab.page.value.store?.document.origin;
      if (!was || was.origin !== origin) return;
      const isNew = session.id !== was.id;
      if (was.failure && !isNew) {
        // A read that failed may have taken its place.
        tab.problem.value = { kind: 'failed', doing: 'resetting', failure: was.failure };
        return;
      }
      const loggedIn = !isEmpty(sessionValue(session, 'authentication', 'storeUserId'));
      batch(() => {
        if (tab.problem.value?.doing === 'resetting') tab.problem.value = null;
        // The discarded draft lives in the outcome alone: it must not be written over.
        if (outcome.value?.kind !== 'discarded')
          outcome.value = { kind: 'reset', isNew, exact: was.deleted !== null, loggedIn };
      });
    },
    cancel() {
      sending?.abort();
      return sending !== null;
    },
  };
}

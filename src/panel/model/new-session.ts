import { batch, type Signal } from '@preact/signals';
import type { InspectedStore } from '../../inspected/inspected-store.ts';
import { isEmpty } from '../../vtex/same.ts';
import { sessionValue } from '../../vtex/session.ts';
import { failureOf, StoreError } from '../../vtex/store-error.ts';
import type { Outcome, Shopper } from './outcome.ts';
import type { Problem, Store } from './page-state.ts';
import type { TabFollower } from './tab-follower.ts';

interface NewSessionOptions {
  readonly inspected: InspectedStore;
  readonly tab: TabFollower;
  /** A write is under way, of whatever kind. */
  readonly writing: Signal<boolean>;
  readonly outcome: Signal<Outcome | null>;
  /** The session is about to be another than the one that the page was built with. */
  readonly onReplace: (store: Store, before: Shopper) => void;
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

/** Makes sessions. */
export function createNewSession({
  inspected,
  tab,
  writing,
  outcome,
  onReplace,
}: NewSessionOptions): NewSession {
  /** The session that was to be replaced, until the next read tells whether it was. */
  let replaced: { readonly origin: string; readonly id: string | null } | null = null;
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
        tab.problem.value = { kind: 'failed', doing, failure: failureOf(error) };
        return false;
      } finally {
        sending = null;
      }
    });
    writing.value = false;
  }

  /** With access to the store both cookies are deleted first, so that nothing ties the new session to the old one. */
  async function replace(store: Store, signal: AbortSignal): Promise<void> {
    const { document, signals } = store;
    // What is deleted cannot be taken back: the tab must still show what the user decided on.
    if ((await inspected.look(signal)).document.nonce !== document.nonce)
      throw new StoreError({ kind: 'moved' });
    const deleted = await inspected.deleteCookies(document, signals.rootPath);
    if (deleted === null) await tab.api(store).resetSession(signal);
    else await tab.api(store).createSession(signal);
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
      replaced = { origin: store.document.origin, id: shopper.session.id };
      batch(() => {
        onReplace(store, shopper);
        outcome.value = { kind: 'resetting' };
      });
      await write('resetting', (signal) => replace(store, signal));
      if (outcome.value?.kind === 'resetting') outcome.value = null;
    },
    settle({ session }) {
      const was = replaced;
      replaced = null;
      const origin = tab.page.value.store?.document.origin;
      if (!was || was.origin !== origin) return;
      // It failed, and the session stayed: the failure says it all.
      const isNew = session.id !== was.id;
      if (!isNew && tab.problem.value?.doing === 'resetting') return;
      const loggedIn = !isEmpty(sessionValue(session, 'authentication', 'storeUserId'));
      batch(() => {
        if (tab.problem.value?.doing === 'resetting') tab.problem.value = null;
        outcome.value = { kind: 'reset', isNew, loggedIn };
      });
    },
    cancel() {
      sending?.abort();
      return sending !== null;
    },
  };
}

import { batch, computed, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Json } from '../../vtex/json.ts';
import { isSame } from '../../vtex/same.ts';
import type { Segment } from '../../vtex/segment.ts';
import { failureOf, leavesInDoubt, type StoreFailure } from '../../vtex/store-error.ts';
import { type PublicField, pendingChanges, without } from './draft.ts';
import type { Drafts } from './drafts.ts';
import type { Marks } from './marks.ts';
import { type Attempt, type Outcome, type Shopper, settle } from './outcome.ts';
import type { Store } from './page-state.ts';
import type { TabFollower } from './tab-follower.ts';

interface EditsOptions {
  readonly tab: TabFollower;
  readonly drafts: Drafts;
  readonly fields: ReadonlySignal<readonly PublicField[]>;
  readonly marks: Marks;
  readonly outcome: Signal<Outcome | null>;
  /** From a write until its effect was read: a second one would be prepared for what is about to change. */
  readonly writing: Signal<boolean>;
  /** A write failed. */
  readonly onFailure: (failure: StoreFailure) => void;
}

/** Sends what was typed, and finds out what became of it. */
export interface Edits {
  readonly pending: ReadonlySignal<ReadonlyMap<string, Json>>;
  readonly canApply: ReadonlySignal<boolean>;
  /** Sends what is pending, or of it these keys alone. Never more than one PATCH. */
  apply(only?: readonly string[]): Promise<void>;
  /** A shopper was read: says what became of the edit that waited for it. */
  settle(after: Shopper): void;
  /** The tab shows another document. An edit of the same origin is still to be settled, by the next read. */
  enter(origin: string): void;
  /** No read can tell any more what became of the last edit. */
  forget(): void;
  /** Calls off what waits for its answer; whether anything did. */
  cancel(): boolean;
}

export function createEdits({
  tab,
  drafts,
  fields,
  marks,
  outcome,
  writing,
  onFailure,
}: EditsOptions): Edits {
  let attempt: Attempt | null = null;
  let edits = 0;
  let sending: AbortController | null = null;
  const pending = computed(() => pendingChanges(fields.value));
  const canApply = computed(
    () => pending.value.size > 0 && !writing.value && fields.value.every(({ state }) => state !== 'invalid'),
  );

  async function apply(only?: readonly string[]): Promise<void> {
    const state = tab.page.value;
    if (state.kind !== 'ready' || writing.value) return;
    if (!only && !canApply.value) return;
    const { store, shopper: before } = state;
    const sent = new Map([...pending.value].filter(([key]) => !only || only.includes(key)));
    if (sent.size === 0) return;
    edits += 1;
    const mine = edits;
    batch(() => {
      writing.value = true;
      tab.problem.value = null;
      // What the edit before it changed must not be taken for what this one does.
      marks.clear();
      outcome.value = { kind: 'sending', count: sent.size };
    });
    await tab.whileHeld(async () => {
      const failure = await send(store, sent, before.segment);
      attempt =
        failure && !leavesInDoubt(failure) ? null : { origin: store.document.origin, sent, before, failure };
      if (!attempt) {
        outcome.value = null;
        // A refusal can be tried again at once; an edit that met another document waits for that one's shopper.
        writing.value = failure?.kind === 'moved';
      }
      return failure === null;
    });
    // After a refusal the next edit need not wait for this one's read, and has all of this in its own hands.
    if (mine !== edits) return;
    batch(() => {
      writing.value = false;
      // The read that was to settle the edit failed, or waits for the panel to be seen again.
      if (attempt) outcome.value = { kind: 'unconfirmed', count: sent.size };
    });
  }

  /** Sends one PATCH, and shows the segment of its answer at once. */
  async function send(store: Store, sent: Attempt['sent'], before: Segment): Promise<StoreFailure | null> {
    try {
      sending = new AbortController();
      const written = await tab.api(store).editSession(sent, sending.signal);
      batch(() => {
        marks.note(store, before);
        if (written.segment) tab.showSegment(written.segment);
        tab.tokens.value = { session: written.sessionToken, segment: written.segmentToken };
        outcome.value = { kind: 'confirming', count: sent.size, changedFields: marks.changes.value.size };
      });
      return null;
    } catch (error) {
      const failure = failureOf(error);
      batch(() => {
        if (leavesInDoubt(failure)) marks.note(store, before);
        onFailure(failure);
        tab.problem.value = { kind: 'failed', doing: 'applying', failure };
      });
      return failure;
    } finally {
      sending = null;
    }
  }

  return {
    pending,
    canApply,
    apply,
    settle(after) {
      const was = attempt;
      if (!was) return;
      attempt = null;
      const settled = settle(was, after);
      const overtaken = fields.value.filter(
        ({ name, value }) => settled.altered.includes(name) && isSame(value, was.sent.get(name)),
      );
      const names = overtaken.map(({ name }) => name);
      drafts.set(without(drafts.draft.value, names));
      // The discarded draft lives in the outcome alone: it must not be written over.
      if (outcome.value?.kind !== 'discarded') outcome.value = settled;
      // The store's own word has taken the place of the answer that did not come.
      if (tab.problem.value?.doing === 'applying' && settled.lost.length === 0) tab.problem.value = null;
    },
    enter(origin) {
      if (attempt?.origin === origin) return;
      attempt = null;
      outcome.value = null;
    },
    forget() {
      attempt = null;
    },
    cancel() {
      sending?.abort();
      return sending !== null;
    },
  };
}

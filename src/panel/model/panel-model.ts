import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { InspectedStore } from '../../inspected/inspected-store.ts';
import type { Json } from '../../vtex/json.ts';
import type { SegmentChange } from '../../vtex/segment.ts';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import type { StoreCookie } from '../../vtex/store-cookie.ts';
import type { ShopperCookies } from '../../vtex/store-fetch.ts';
import { type Access, followAccess } from './access.ts';
import { type Action, type ActionKind, mayHaveChanged } from './action.ts';
import { outcomeOf, overtakenKeys } from './action-outcome.ts';
import { actionProblem } from './action-problem.ts';
import { createActionRunner } from './action-runner.ts';
import { type Changer, fieldChangers } from './changed-by.ts';
import { edit, type PublicField, pendingChanges, prune, publicFields, restored, without } from './draft.ts';
import { createDrafts, type DraftStorage } from './drafts.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Hint, hintsFor } from './hints.ts';
import { createLog } from './log.ts';
import type { Outcome } from './outcome.ts';
import { failedReading, type PageState, type Problem, pageStateOf } from './page-state.ts';
import { createPerform } from './perform.ts';
import { createReader } from './reader.ts';
import { hasShopper, isSameBinding, presentStore } from './reading.ts';
import { createReveals, type IsMasked } from './reveals.ts';
import { segmentDiff } from './segment-diff.ts';
import { watchTabCookies } from './tab-cookies.ts';
import type { OriginMemory } from './whether-store.ts';

/** Everything that the panel shows, and everything that can be done in it. */
export interface PanelModel {
  readonly page: ReadonlySignal<PageState>;
  /** Something is under way that can be called off. */
  readonly busy: ReadonlySignal<boolean>;
  readonly tokens: ReadonlySignal<ShopperCookies>;
  /** The tab's own cookies with all their attributes; `null` without access to the store. */
  readonly cookies: ReadonlySignal<readonly StoreCookie[] | null>;
  readonly access: Access;
  /** How what is shown was read. */
  readonly evidence: ReadonlySignal<Evidence | null>;
  /** The session that was answered is not the one that the cookie names. */
  readonly otherSession: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<Problem | null>;
  /** The action that `problem` is about; `null` where it is about a reading. */
  readonly failedAction: ReadonlySignal<Action | null>;
  readonly outcome: ReadonlySignal<Outcome | null>;
  /** How the segment differs from the one before the last edit or reset, by field. */
  readonly marks: ReadonlySignal<ReadonlyMap<string, SegmentChange>>;
  /** Whose each of these changes is. */
  readonly changers: ReadonlySignal<ReadonlyMap<string, Changer>>;
  readonly fields: ReadonlySignal<readonly PublicField[]>;
  readonly hints: ReadonlySignal<readonly Hint[]>;
  readonly pendingCount: ReadonlySignal<number>;
  readonly canApply: ReadonlySignal<boolean>;
  /** There is a session, and no action is under way. */
  readonly canReset: ReadonlySignal<boolean>;
  /** The page in the tab was built before the last action. */
  readonly pageIsOlder: ReadonlySignal<boolean>;
  /** Whether a value is secret or personal, and was not asked for; another function after each reveal. */
  readonly isMasked: ReadonlySignal<IsMasked>;

  refresh(): Promise<void>;
  /** Calls off what is under way: an action that waits for its answer, or else a reading. */
  cancel(): void;
  lookAnyway(): Promise<void>;
  createSession(): Promise<void>;
  /** Puts a new anonymous shopper in the place of this one, by the platform's own way or, with access, by deleting both cookies. */
  resetSession(): Promise<void>;
  reloadPage(): void;
  edit(field: PublicField, text: string): void;
  /** Puts an empty key into the form; what it is given is sent as a string. */
  addKey(name: string): void;
  /** Sends what is pending, or of it these keys alone. Never more than one PATCH. */
  apply(only?: readonly string[]): Promise<void>;
  /** Does the action once more that `problem` is about, with the very same keys; of a reset, what is left to do. */
  repeat(): Promise<void>;
  /** Takes the edit of one key back: its box holds what the session has. */
  restore(name: string): void;
  discard(): void;
  undoDiscard(): void;
  clearMarks(): void;
  toggleReveal(path: readonly string[], value: Json | undefined): void;
  /** Puts text on the clipboard; whether the browser let it. */
  copy(text: string): Promise<boolean>;
}

/** Where copied text goes. */
export interface Clipboard {
  /** Rejects where the browser refuses. */
  write(text: string): Promise<void>;
}

interface PanelOptions {
  readonly inspected: InspectedStore;
  readonly drafts: DraftStorage;
  readonly lookedAnyway: OriginMemory;
  readonly clipboard: Clipboard;
  /** Whether the panel can be seen. */
  readonly visible: ReadonlySignal<boolean>;
}

/** Puts together what one panel knows. Needs no browser and no DOM. */
export function createPanelModel({
  inspected,
  drafts: storage,
  lookedAnyway,
  clipboard,
  visible,
}: PanelOptions): PanelModel {
  const writable = createLog();
  const { readings, actions } = writable.log;
  const reader = createReader({ inspected, lookedAnyway, visible, log: writable });
  const runner = createActionRunner(writable, reader, createPerform(inspected, reader));
  const drafts = createDrafts(storage);
  const reveals = createReveals();
  /** The id of the last action whose outcome and changes the user has cleared. */
  const cleared = signal(0);

  const page = pageStateOf(readings);
  const shopper = computed(() => (page.value.kind === 'ready' ? page.value.shopper : null));
  /** The reading that found the shopper. */
  const shown = computed(() => {
    const state = page.value;
    if (state.kind !== 'ready') return null;
    return readings.value.filter(hasShopper).find(({ id }) => id === state.reading) ?? null;
  });
  const store = computed(() => presentStore(readings.value));
  const { cookies, tokens: kept } = watchTabCookies({ inspected, reader, page, readings });
  const tokens = computed(() => kept.value ?? reader.known.value);
  const access = followAccess(inspected, page, () => void reader.read('access'));

  const fields = computed(() =>
    shopper.value ? publicFields(shopper.value.session, drafts.draft.value) : [],
  );
  const pending = computed(() => pendingChanges(fields.value));
  const newest = computed(() => actions.value.at(-1) ?? null);
  /** The newest action, while its store is visible and the user has not cleared it. */
  const current = computed(() => {
    const action = newest.value;
    return action && action.id !== cleared.value && isSameBinding(action.store, page.value.store)
      ? action
      : null;
  });
  const ofAction = computed(() =>
    newest.value
      ? actionProblem(newest.value, { store: store.value, readings: readings.value, pending: pending.value })
      : null,
  );
  const ofReading = computed(() => {
    const failed = failedReading(readings.value);
    const isNewer =
      failed !== null && failed.id > (newest.value ? (newest.value.newestReading ?? failed.id) : 0);
    return isNewer && shopper.value ? failed.problem : null;
  });
  const marks = computed(() => segmentDiff(current.value, shown.value));
  const outcome = computed((): Outcome | null => {
    const discarded = drafts.discarded.value;
    if (discarded) return { kind: 'discarded', count: discarded.size };
    return current.value && outcomeOf(current.value, shown.value, readings.value);
  });
  /** The tab went elsewhere under the newest action: the next one waits for the shopper of the document there. */
  const isMoving = computed(() => {
    const state = newest.value?.state;
    return state?.kind === 'refused' && state.failure.kind === 'moved' && reader.busy.value;
  });
  const canApply = computed(
    () =>
      pending.value.size > 0 &&
      !runner.underWay.value &&
      !isMoving.value &&
      fields.value.every(({ state }) => state !== 'invalid'),
  );

  async function run(kind: ActionKind, sent: Action['sent'] = new Map()): Promise<void> {
    const at = page.value;
    if (at.kind !== (kind === 'create' ? 'no-session' : 'ready')) return;
    if (!runner.underWay.peek()) drafts.forgetDiscarded();
    await runner.run({ kind, sent, store: at.store, before: shown.value });
  }

  effect(() => {
    const origin = store.value?.document.origin;
    untracked(() => origin && void drafts.open(origin));
  });
  effect(() => {
    void store.value?.document.nonce;
    untracked(reveals.forget);
  });
  effect(() => {
    if (!shopper.value || drafts.isLoading.value) return;
    const { session } = shopper.value;
    untracked(() => drafts.set(prune(drafts.draft.value, session)));
  });
  effect(() => {
    const settled = newest.value?.state.kind === 'settled' ? newest.value : null;
    untracked(
      () => settled && drafts.set(without(drafts.draft.value, overtakenKeys(settled, pending.value))),
    );
  });

  return {
    page,
    busy: computed(() => reader.busy.value || runner.underWay.value),
    tokens,
    cookies,
    access,
    evidence: computed(() => evidenceOf(readings.value)),
    otherSession: computed(() => namesAnother(tokens.value.session, shopper.value?.session.id ?? null)),
    problem: computed(() => ofReading.value ?? ofAction.value),
    failedAction: computed(() => (ofAction.value && !ofReading.value ? newest.value : null)),
    outcome,
    marks,
    changers: computed(() => fieldChangers(current.value, marks.value.keys(), readings.value)),
    fields,
    hints: computed(() => (shopper.value ? hintsFor(shopper.value.session, fields.value) : [])),
    pendingCount: computed(() => pending.value.size),
    canApply,
    canReset: computed(() => shopper.value !== null && !runner.underWay.value),
    pageIsOlder: computed(
      () =>
        shown.value !== null &&
        actions.value.some(
          (action) =>
            mayHaveChanged(action) && action.store.document.nonce === shown.value?.store.document.nonce,
        ),
    ),
    isMasked: reveals.isMasked,

    refresh: () => reader.read('refresh'),
    cancel() {
      if (!runner.cancel()) reader.cancel();
    },
    lookAnyway: reader.lookAnyway,
    createSession: () => run('create'),
    resetSession: () => run('reset'),
    reloadPage: () => inspected.reload(),
    edit: (field, text) => drafts.set(edit(drafts.draft.value, field, text)),
    addKey: (name) =>
      drafts.set(new Map(drafts.draft.value).set(name, { text: '', as: 'text', added: true })),
    async apply(only) {
      const sent = new Map([...pending.value].filter(([key]) => !only || only.includes(key)));
      if (only ? sent.size > 0 : canApply.value) await run('edit', sent);
    },
    async repeat() {
      const failed = ofAction.value;
      const action = failed && newest.value;
      if (action) await run(failed.doing === 'creating' ? 'create' : action.kind, action.sent);
    },
    restore(name) {
      const field = fields.value.find((candidate) => candidate.name === name);
      if (field) drafts.set(restored(drafts.draft.value, field));
    },
    copy: (text) =>
      clipboard.write(text).then(
        () => true,
        () => false,
      ),
    discard() {
      if (!runner.underWay.value) drafts.discard();
    },
    undoDiscard: drafts.undoDiscard,
    clearMarks() {
      cleared.value = newest.value?.id ?? 0;
    },
    toggleReveal: reveals.toggle,
  };
}

/** Whether a session's token names another session than this one. Where either says nothing, it does not. */
function namesAnother(token: string | undefined, id: string | null): boolean {
  const named = token === undefined ? null : decodeSessionToken(token)?.claims.id;
  return typeof named === 'string' && id !== null && named !== id;
}

import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Json } from '../../vtex/json.ts';
import { type Action, type ActionKind, mayHaveChanged } from '../log/action.ts';
import type { ActionRunner } from '../log/action-runner.ts';
import type { Log } from '../log/log.ts';
import type { Reader } from '../log/reader.ts';
import { isSameBinding, presentStore, type Shopper, type ShopperReading } from '../log/reading.ts';
import type { ActionParts } from './action-parts.ts';
import type { EditsControl } from './edits.ts';
import type { Outcome } from './outcome.ts';
import { failedReading, type PageState, type Problem } from './page-state.ts';

/** What the user has us do to the store, and what came of it. */
export interface Actions {
  /** What the status line says; `null` for nothing. */
  readonly outcome: ReadonlySignal<Outcome | null>;
  /** What failed last, an action or a reading; `null` while nothing has. */
  readonly problem: ReadonlySignal<Problem | null>;
  /** The action that `problem` is about; `null` where it is about a reading. */
  readonly failed: ReadonlySignal<Action | null>;
  /** The newest action, while its store is visible and the user has not cleared it. */
  readonly current: ReadonlySignal<Action | null>;
  readonly canApply: ReadonlySignal<boolean>;
  /** An action waits for its response, and can be cancelled. */
  readonly isSending: ReadonlySignal<boolean>;
  /** There is a session, and no action is under way. */
  readonly canReset: ReadonlySignal<boolean>;
  /** The keys that were not applied, as far as is known; empty while the last edit has not failed. */
  readonly failedKeys: ReadonlySignal<ReadonlySet<string>>;
  /** The shopper that the page in the tab was built for, before the first action since then; `null` where there was none. */
  readonly builtFor: ReadonlySignal<Shopper | null>;
  /** Sends what is pending, or of it these keys alone. Never more than one PATCH. */
  apply(only?: readonly string[]): Promise<void>;
  /** Sends these keys, whatever is pending. */
  send(keys: ReadonlyMap<string, Json>): Promise<void>;
  createSession(): Promise<void>;
  /** Replaces the session by a new anonymous one, by the platform's own way or, with access, by deleting both cookies. */
  resetSession(): Promise<void>;
  /** Does the action once more that `problem` is about, with the very same keys; of a reset, what is left to do. */
  repeat(): Promise<void>;
  /** Loads what actions need, so that the first one does not wait for it. */
  prepare(): Promise<void>;
}

interface ActionsOptions {
  readonly log: Log;
  readonly reader: Reader;
  readonly runner: ActionRunner;
  readonly page: ReadonlySignal<PageState>;
  /** The reading that found the shopper that is shown. */
  readonly shown: ReadonlySignal<ShopperReading | null>;
  readonly edits: EditsControl;
  /** `null` until they are loaded: before there is any action. */
  readonly parts: ReadonlySignal<ActionParts | null>;
  readonly loadParts: () => Promise<unknown>;
}

const broken: Problem = { kind: 'failed', doing: 'applying', failure: { kind: 'broken' } };

export function createActions({ log, reader, runner, page, shown, edits, parts, loadParts }: ActionsOptions) {
  const { readings } = log;
  /** The id of the last action whose outcome and changes the user has cleared. */
  const cleared = signal(0);
  const newest = computed(() => log.actions.value.at(-1) ?? null);
  const current = computed(() => {
    const action = newest.value;
    if (!action || action.id === cleared.value) return null;
    return isSameBinding(action.store, page.value.store) ? action : null;
  });
  const ofAction = computed(() => {
    const present = {
      store: presentStore(readings.value),
      readings: readings.value,
      pending: edits.pending.value,
    };
    return newest.value && (parts.value?.actionProblem(newest.value, present) ?? null);
  });
  const ofReading = computed(() => {
    const failed = failedReading(readings.value);
    const isNewer =
      failed !== null && failed.id > (newest.value ? (newest.value.newestReading ?? failed.id) : 0);
    return isNewer && shown.value ? failed.problem : null;
  });
  /** The tab went elsewhere under the newest action: the next one waits for the shopper of the document there. */
  const isMoving = computed(() => {
    const state = newest.value?.state;
    return state?.kind === 'refused' && state.failure.kind === 'moved' && reader.busy.value;
  });
  const canApply = computed(
    () =>
      edits.pending.value.size > 0 &&
      !runner.underWay.value &&
      !isMoving.value &&
      edits.fields.value.every(({ state }) => state !== 'invalid'),
  );

  /** What actions need cannot be loaded: the extension was replaced under the open panel. */
  const isBroken = signal(false);
  const loaded = () =>
    loadParts().then(
      () => true,
      () => false,
    );

  async function run(kind: ActionKind, sent: Action['sent'] = new Map(), isDirect = false): Promise<void> {
    const at = page.value;
    if (at.kind !== (kind === 'create' ? 'no-session' : 'ready')) return;
    if (!runner.underWay.peek()) edits.forgetDiscarded();
    isBroken.value = !parts.value && !(await loaded());
    if (isBroken.value) return;
    await runner.run({ kind, sent, isDirect, store: at.store, before: shown.value });
  }

  effect(() => {
    const action = newest.value;
    if (action?.state.kind === 'confirmed')
      untracked(() => edits.drop(parts.value?.overtakenKeys(action, edits.pending.value) ?? []));
  });

  const actions: Actions = {
    outcome: computed((): Outcome | null => {
      const discarded = edits.discarded.value;
      if (discarded) return { kind: 'discarded', count: discarded.size };
      return current.value && (parts.value?.outcomeOf(current.value, shown.value, readings.value) ?? null);
    }),
    problem: computed(() => (isBroken.value ? broken : (ofReading.value ?? ofAction.value))),
    failed: computed(() => (ofAction.value && !ofReading.value ? newest.value : null)),
    current,
    canApply,
    isSending: computed(() => newest.value?.state.kind === 'sending'),
    canReset: computed(
      () => !runner.underWay.value && shown.value !== null && !shown.value.result.shopper.cookies,
    ),
    failedKeys: computed(() => {
      const problem = ofAction.value;
      const action = problem?.doing === 'applying' && !ofReading.value ? newest.value : null;
      return (action && problem && parts.value?.keysOfFailure(problem.failure, action)) || new Set<string>();
    }),
    builtFor: computed(() => {
      const nonce = shown.value?.store.document.nonce;
      const first = log.actions.value.find(
        (action) => mayHaveChanged(action) && action.store.document.nonce === nonce,
      );
      return first?.before?.result.shopper ?? null;
    }),
    async apply(only) {
      const sent = new Map([...edits.pending.value].filter(([key]) => !only || only.includes(key)));
      if (only ? sent.size > 0 : canApply.value) await run('edit', sent);
    },
    send: (keys) => run('edit', keys, true),
    createSession: () => run('create'),
    resetSession: () => run('reset'),
    async repeat() {
      const failed = ofAction.value;
      const action = failed && newest.value;
      if (action)
        await run(failed.doing === 'creating' ? 'create' : action.kind, action.sent, action.isDirect);
    },
    // Where the script is missing, the action says so.
    prepare: async () => void (await loaded()),
  };
  return {
    actions,
    clear() {
      cleared.value = newest.value?.id ?? 0;
    },
  };
}

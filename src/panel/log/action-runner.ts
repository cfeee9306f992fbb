import { batch, computed, effect, type ReadonlySignal, untracked } from '@preact/signals';
import { failureOf, leavesInDoubt } from '../../vtex/store-error.ts';
import { type Action, type ActionState, isUnderWay } from './action.ts';
import type { WritableLog } from './log.ts';
import type { Perform } from './perform.ts';
import type { Reader } from './reader.ts';
import { hasShopper, isSameBinding, type Reading } from './reading.ts';

/** What is to be done to the store, and to which. */
export type NewAction = Pick<Action, 'kind' | 'store' | 'sent' | 'before' | 'isDirect'>;

export interface ActionRunner {
  readonly underWay: ReadonlySignal<boolean>;
  /** Carries it out, and reads the result; does nothing while another action is under way. */
  run(action: NewAction): Promise<void>;
  /** Cancels what waits for its response; whether anything did. */
  cancel(): boolean;
}

/** Makes the one writer of actions. */
export function createActionRunner(
  { log: { readings, actions }, writeActions }: WritableLog,
  reader: Reader,
  perform: Perform,
): ActionRunner {
  const underWay = computed(() => actions.value.some(isUnderWay));
  let last = 0;
  let sending: AbortController | null = null;

  const change = (id: number, more: Partial<Action>) => {
    const index = actions.peek().findLastIndex((action) => action.id === id);
    const before = actions.peek()[index];
    if (!before) return;
    const changed = { ...before, ...more };
    writeActions(actions.peek().with(index, changed), changed);
  };

  effect(() => {
    const newest = readings.value.at(-1);
    const states = actions.value.map(
      (action) => [action.id, newest ? stateAfter(action, newest) : null] as const,
    );
    untracked(() => {
      for (const [id, state] of states) if (state) change(id, { state });
    });
  });

  return {
    underWay,
    async run(given) {
      if (underWay.peek()) return;
      last += 1;
      const id = last;
      const action: Action = {
        ...given,
        ...{ id, at: Date.now(), deleted: null, page: null, state: { kind: 'sending' }, newestReading: null },
      };
      sending = new AbortController();
      batch(() => {
        writeActions([...actions.peek(), action], action);
        reader.pause();
      });
      const failure = await perform(action, (more) => change(id, more), sending.signal).then(
        () => null,
        failureOf,
      );
      sending = null;
      const read = batch(() => {
        const isRefused = failure !== null && !leavesInDoubt(failure);
        change(id, {
          state: isRefused ? { kind: 'refused', failure } : { kind: 'confirming', failure },
          newestReading: readings.peek().at(-1)?.id ?? 0,
        });
        return reader.resume(id, failure === null);
      });
      await read;
      const after = actions.peek().find((candidate) => candidate.id === id);
      // The panel is hidden, or the reading was cancelled.
      if (after?.state.kind === 'confirming') change(id, { state: { ...after.state, kind: 'unconfirmed' } });
    },
    cancel() {
      sending?.abort();
      return sending !== null;
    },
  };
}

/** What a reading makes of an action that waits for one; `null` where it says nothing of it. */
function stateAfter(
  { state, kind, store, before, newestReading }: Action,
  reading: Reading,
): ActionState | null {
  if (state.kind !== 'confirming' && state.kind !== 'unconfirmed') return null;
  const { failure } = state;
  const isLater = newestReading !== null && reading.id > newestReading;
  if (!isLater || reading.result === null || !isSameBinding(reading.store, store)) return null;
  // The response to a later edit has the session as it was before.
  if (hasShopper(reading) && reading.result.kind === 'shopper') {
    const isStillTheSame =
      kind === 'reset' && reading.result.shopper.session.id === before?.result.shopper.session.id;
    return failure && isStillTheSame
      ? { kind: 'refused', failure }
      : { kind: 'confirmed', failure, after: reading };
  }
  if (reading.result.kind === 'no-session' && failure) return { kind: 'refused', failure };
  return reading.result.kind === 'failed' && state.kind === 'confirming'
    ? { ...state, kind: 'unconfirmed' }
    : null;
}

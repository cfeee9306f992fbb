import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Action } from './action.ts';
import type { Reading } from './reading.ts';

/** What was read and done since the panel was opened, each list oldest first. In memory only. */
export interface Log {
  readonly readings: ReadonlySignal<readonly Reading[]>;
  readonly actions: ReadonlySignal<readonly Action[]>;
}

/** A log, and the two ways to write to it: the reader has one, the runner of actions the other. */
export interface WritableLog {
  readonly log: Log;
  /** @param changed the one that is new or was replaced. */
  writeReadings(readings: readonly Reading[], changed: Reading): void;
  /** @param changed the one that is new or was replaced. */
  writeActions(actions: readonly Action[], changed: Action): void;
}

/** After how many writes the log begins to be kept within its bounds. */
const firstWrites = 50;

export function createLog(): WritableLog {
  const readings = signal<readonly Reading[]>([]);
  const actions = signal<readonly Action[]>([]);
  /** At least the JSON that all entries hold: to count all of it at each write takes too long. */
  let json = 0;
  /** What was written and is not counted yet. */
  const uncounted: (Reading | Action)[] = [];
  /** Drops what is too much; `null` until it is loaded. */
  let keepBounds: (() => void) | null = null;

  function trim(changed: Reading | Action): void {
    uncounted.push(changed);
    if (keepBounds) keepBounds();
    // A panel that has just been opened holds next to nothing.
    else if (uncounted.length === firstWrites) void load().catch(console.error);
  }

  async function load(): Promise<void> {
    const { jsonOf, mostEntries, mostJson, newJson, withinBounds } = await import('./log-bounds.ts');
    keepBounds = () => {
      for (const entry of uncounted.splice(0)) json += newJson(entry);
      const entries = { readings: readings.value, actions: actions.value };
      if (json <= mostJson && entries.readings.length + entries.actions.length <= mostEntries) return;
      const kept = withinBounds(entries);
      json = jsonOf(kept);
      readings.value = kept.readings;
      actions.value = kept.actions;
    };
    batch(keepBounds);
  }

  return {
    log: { readings, actions },
    writeReadings: (all, changed) =>
      batch(() => {
        readings.value = all;
        trim(changed);
      }),
    writeActions: (all, changed) =>
      batch(() => {
        actions.value = all;
        trim(changed);
      }),
  };
}

import type { Cause } from './causes.ts';
import type { WritableLog } from './log.ts';
import type { Reading } from './reading.ts';
import { shareUnchanged } from './share-unchanged.ts';

/** Writes readings: appended once, and replaced under the same id as more is learned. */
export interface ReadingWriter {
  begin(causes: readonly Cause[], given?: Partial<Reading>): Reading;
  change(id: number, change: (reading: Reading) => Reading): void;
}

export function createReadingWriter({ log, writeReadings }: WritableLog): ReadingWriter {
  const { readings } = log;
  let last = 0;
  return {
    begin(causes, given) {
      last += 1;
      const reading: Reading = {
        ...{ id: last, at: Date.now(), causes, store: null, asked: false, replies: [], result: null },
        ...given,
      };
      writeReadings([...readings.peek(), reading], reading);
      return reading;
    },
    change(id, change) {
      const index = readings.peek().findLastIndex((reading) => reading.id === id);
      const before = readings.peek()[index];
      if (!before) return;
      const changed = change(before);
      const shared =
        changed.result === before.result ? changed : shareUnchanged(changed, readings.peek().slice(0, index));
      if (changed !== before) writeReadings(readings.peek().with(index, shared), shared);
    },
  };
}

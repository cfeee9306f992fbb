import * as v from 'valibot';
import type { Memory } from '../log/memory.ts';

const storedIds = v.fallback(v.array(v.string()), []);

/** The ids of the findings that are muted, by origin, until the browser is closed. */
export interface MutedStorage {
  load(origin: string): Promise<readonly string[]>;
  save(origin: string, ids: ReadonlySet<string>): Promise<void>;
}

export function createMutedStorage(memory: Memory): MutedStorage {
  const keyOf = (origin: string) => `muted ${origin}`;
  return {
    async load(origin) {
      const key = keyOf(origin);
      return v.parse(storedIds, (await memory.get(key))[key]);
    },
    async save(origin, ids) {
      if (ids.size === 0) await memory.remove(keyOf(origin));
      else await memory.set({ [keyOf(origin)]: [...ids] });
    },
  };
}

import * as v from 'valibot';
import type { Memory } from '../log/memory.ts';
import type { OriginMemory } from '../log/whether-store.ts';

const key = 'looked-anyway';
const origins = v.fallback(v.array(v.string()), []);

/** Origins that the user asked to read although nothing there shows a store, until the browser is closed. */
export function createOriginMemory(memory: Memory): OriginMemory {
  const load = async () => v.parse(origins, (await memory.get(key))[key]);
  return {
    async has(origin) {
      return (await load()).includes(origin);
    },
    async add(origin) {
      await memory.set({ [key]: [...new Set([...(await load()), origin])] });
    },
  };
}

import * as v from 'valibot';
import type { OriginMemory } from '../panel/model/whether-store.ts';
import type { PanelMemory } from './panel-memory.ts';

const key = 'looked-anyway';
const origins = v.fallback(v.array(v.string()), []);

/** Origins that the user asked to look at although nothing tells a store there, until the browser is closed. */
export function createOriginMemory(memory: PanelMemory): OriginMemory {
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

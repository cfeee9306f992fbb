import type { Memory } from '../../../src/panel/log/memory.ts';

/** A memory that ends with the test. */
export function memoryOfTest(stored = new Map<string, unknown>()): Memory {
  return {
    get: async (key) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
    async set(items) {
      for (const [key, value] of Object.entries(items)) stored.set(key, value);
    },
    remove: async (key) => void stored.delete(key),
  };
}

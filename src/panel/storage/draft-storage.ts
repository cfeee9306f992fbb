import * as v from 'valibot';
import type { DraftStorage } from '../draft/drafts.ts';
import type { Memory } from '../log/memory.ts';

/** A draft as it is stored: a list, since a map cannot be. */
const storedDraft = v.fallback(
  v.array(
    v.object({
      name: v.string(),
      text: v.string(),
      as: v.picklist(['text', 'json']),
      added: v.boolean(),
    }),
  ),
  [],
);

/**
 * Drafts of one tab, in memory: they outlive the panel, which Firefox loads again whenever its
 * dock position changes, and are gone with the browser.
 */
export function createDraftStorage(tabId: number, memory: Memory): DraftStorage {
  const keyOf = (origin: string) => `draft ${tabId} ${origin}`;
  return {
    async load(origin) {
      const key = keyOf(origin);
      const stored = v.parse(storedDraft, (await memory.get(key))[key]);
      return new Map(stored.map(({ name, added, ...entry }) => [name, added ? { ...entry, added } : entry]));
    },
    async save(origin, draft) {
      if (draft.size === 0) await memory.remove(keyOf(origin));
      else {
        const stored = [...draft].map(([name, entry]) => ({ name, added: false, ...entry }));
        await memory.set({ [keyOf(origin)]: stored });
      }
    },
  };
}

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Draft } from './draft.ts';

/** Where drafts outlive the panel, each under its origin; the tab is the storage's own affair. */
export interface DraftStorage {
  load(origin: string): Promise<Draft>;
  save(origin: string, draft: Draft): Promise<void>;
}

/** The draft of the origin in sight. */
export interface Drafts {
  readonly draft: ReadonlySignal<Draft>;
  /** Shows the draft that belongs to an origin. */
  open(origin: string): Promise<void>;
  set(draft: Draft): void;
}

/** Keeps the draft of one origin at a time, and stores every change of it under its origin. */
export function createDrafts(storage: DraftStorage): Drafts {
  const draft = signal<Draft>(new Map());
  let opened: string | null = null;

  return {
    draft,
    async open(origin) {
      if (origin === opened) return;
      opened = null;
      draft.value = new Map();
      // Without storage a draft does not outlive the panel; typing must work all the same.
      const stored = await storage.load(origin).catch((): Draft => new Map());
      opened = origin;
      draft.value = stored;
    },
    set(changed) {
      if (opened === null || changed === draft.value) return;
      draft.value = changed;
      storage.save(opened, changed).catch(console.error);
    },
  };
}

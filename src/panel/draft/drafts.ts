import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Draft } from './draft.ts';

/** Where drafts outlive the panel, each under its origin; the tab is the storage's own affair. */
export interface DraftStorage {
  load(origin: string): Promise<Draft>;
  save(origin: string, draft: Draft): Promise<void>;
}

/** The draft of the visible origin. */
export interface Drafts {
  readonly draft: ReadonlySignal<Draft>;
  /** What is stored for the origin is not known yet. */
  readonly isLoading: ReadonlySignal<boolean>;
  /** What was discarded last, until it is restored, another action begins or the origin changes; else `null`. */
  readonly discarded: ReadonlySignal<Draft | null>;
  /** Shows the draft that belongs to an origin. */
  open(origin: string): Promise<void>;
  set(draft: Draft): void;
  discard(): void;
  undoDiscard(): void;
  /** What was discarded can no longer be restored. */
  forgetDiscarded(): void;
}

/** Keeps the draft of one origin at a time, and stores every change of it under its origin. */
export function createDrafts(storage: DraftStorage): Drafts {
  const draft = signal<Draft>(new Map());
  const discarded = signal<Draft | null>(null);
  let origin: string | null = null;
  /** How often another origin's draft was asked for: what was loaded for an earlier time is dropped. */
  let opened = 0;
  const isLoading = signal(false);

  function set(changed: Draft): void {
    if (origin === null || changed === draft.value) return;
    draft.value = changed;
    if (!isLoading.value) save();
  }

  function save(): void {
    if (origin !== null) storage.save(origin, draft.value).catch(console.error);
  }

  return {
    draft,
    isLoading,
    discarded,
    async open(next) {
      if (next === origin) return;
      origin = next;
      opened += 1;
      const mine = opened;
      batch(() => {
        isLoading.value = true;
        draft.value = new Map();
        discarded.value = null;
      });
      // Without storage a draft does not outlive the panel; typing must work nevertheless.
      const stored = await storage.load(next).catch((): Draft => new Map());
      if (mine !== opened) return;
      const typedMeanwhile = draft.value;
      batch(() => {
        isLoading.value = false;
        draft.value = new Map([...stored, ...typedMeanwhile]);
      });
      if (typedMeanwhile.size > 0) save();
    },
    set,
    discard() {
      batch(() => {
        discarded.value = draft.value;
        set(new Map());
      });
    },
    undoDiscard() {
      if (!discarded.value) return;
      const taken = discarded.value;
      batch(() => {
        // What was typed since then is newer.
        set(new Map([...taken, ...draft.value]));
        discarded.value = null;
      });
    },
    forgetDiscarded() {
      discarded.value = null;
    },
  };
}

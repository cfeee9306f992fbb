import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { Json } from '../../vtex/json.ts';
import type { Session } from '../../vtex/session.ts';
import {
  added,
  type Draft,
  edit,
  fieldsOfPage,
  type PublicField,
  pendingChanges,
  prune,
  publicFields,
  readAs,
  restored,
  without,
} from '../draft/draft.ts';
import { createDrafts, type DraftStorage } from '../draft/drafts.ts';

/** What the user typed into the form and has not applied. */
export interface Edits {
  readonly fields: ReadonlySignal<readonly PublicField[]>;
  /** What an Apply would send. */
  readonly pending: ReadonlySignal<ReadonlyMap<string, Json>>;
  /** What was discarded last, and can be restored; else `null`. */
  readonly discarded: ReadonlySignal<Draft | null>;
  /** Types into the box of a key. */
  change(name: string, text: string): void;
  /** Gives a key a text as its value, whether its box has text or JSON; `''` clears the key. */
  set(name: string, value: string): void;
  /** Puts an empty key into the form; what it is given is sent as a string. */
  add(name: string): void;
  /** Whether what is typed for a key is read as text or as JSON, where the session has no value. */
  readAs(name: string, as: PublicField['as']): void;
  /** Reverts the edit of one key: its box has what the session has. */
  revert(name: string): void;
  /** Does nothing while an action is under way. */
  discard(): void;
  undoDiscard(): void;
}

/** What the rest of the model does with the edits. */
export interface EditsControl extends Edits {
  /** Drops what was typed for some keys: the platform has made something else of it. */
  drop(names: readonly string[]): void;
  /** What was discarded can no longer be restored. */
  forgetDiscarded(): void;
}

interface EditsOptions {
  readonly storage: DraftStorage;
  /** Of the tab's present document, whose draft is shown; `null` where there is none. */
  readonly origin: ReadonlySignal<string | null>;
  /** Of the shopper that is shown; `null` where there is none. */
  readonly session: ReadonlySignal<Session | null>;
  /** Whether the host has a Session Manager. */
  readonly hasApi: ReadonlySignal<boolean>;
  /** Whether a page can be given a value where its host has no Session Manager. */
  readonly canPageHave: ReadonlySignal<(name: string, value: Json) => boolean>;
  /** Whether an action is under way. */
  readonly isLocked: ReadonlySignal<boolean>;
}

export function createEdits({
  storage,
  origin,
  session,
  hasApi,
  canPageHave,
  isLocked,
}: EditsOptions): EditsControl {
  const drafts = createDrafts(storage);
  const { draft } = drafts;
  const fields = computed(() => {
    if (!session.value) return [];
    return hasApi.value
      ? publicFields(session.value, draft.value)
      : fieldsOfPage(session.value, draft.value, canPageHave.value);
  });
  const change = (name: string, changed: (draft: Draft, field: PublicField) => Draft) => {
    const field = fields.value.find((candidate) => candidate.name === name);
    if (field) drafts.set(changed(draft.value, field));
  };

  effect(() => {
    const present = origin.value;
    if (present !== null) untracked(() => void drafts.open(present));
  });
  effect(() => {
    const now = session.value;
    // What the page has is not known while its code has no session.
    if (!now || drafts.isLoading.value || (!hasApi.value && !now.namespaces.has('public'))) return;
    untracked(() => drafts.set(prune(draft.value, now)));
  });

  return {
    fields,
    pending: computed(() => pendingChanges(fields.value)),
    discarded: drafts.discarded,
    change: (name, text) => change(name, (before, field) => edit(before, field, text)),
    set: (name, value) =>
      change(name, (before, field) =>
        edit(before, field, field.as === 'json' && value !== '' ? JSON.stringify(value) : value),
      ),
    add: (name) => drafts.set(added(draft.value, name)),
    readAs: (name, as) => change(name, (before, field) => readAs(before, field, as)),
    revert: (name) => change(name, restored),
    discard() {
      if (!isLocked.peek()) drafts.discard();
    },
    undoDiscard: drafts.undoDiscard,
    drop: (names) => drafts.set(without(draft.value, names)),
    forgetDiscarded: drafts.forgetDiscarded,
  };
}

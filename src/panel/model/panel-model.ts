import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { InspectedStore } from '../../inspected/inspected-store.ts';
import type { Json } from '../../vtex/json.ts';
import type { SegmentChange } from '../../vtex/segment.ts';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import type { StoreCookie } from '../../vtex/store-cookie.ts';
import type { StoreFailure } from '../../vtex/store-error.ts';
import type { ShopperCookies } from '../../vtex/store-fetch.ts';
import { type Access, followAccess } from './access.ts';
import { edit, type PublicField, prune, publicFields, restored } from './draft.ts';
import { createDrafts, type DraftStorage } from './drafts.ts';
import { createEdits } from './edits.ts';
import { type Hint, hintsFor } from './hints.ts';
import { watchJar } from './jar.ts';
import { createMarks } from './marks.ts';
import { createNewSession } from './new-session.ts';
import type { Outcome, Shopper } from './outcome.ts';
import type { PageState, Problem, Store } from './page-state.ts';
import { createReveals, type IsMasked } from './reveals.ts';
import { followTab, type OriginMemory } from './tab-follower.ts';
import { createWitness, type Testimony } from './witness.ts';

/** Everything that the panel shows, and everything that can be done in it. */
export interface PanelModel {
  readonly page: ReadonlySignal<PageState>;
  /** Something is under way that can be called off. */
  readonly busy: ReadonlySignal<boolean>;
  readonly tokens: ReadonlySignal<ShopperCookies>;
  /** The tab's own cookies with all their attributes; `null` without access to the store. */
  readonly cookies: ReadonlySignal<readonly StoreCookie[] | null>;
  readonly access: Access;
  /** How what is shown came here. */
  readonly testimony: ReadonlySignal<Testimony | null>;
  /** The session that was answered is not the one that the cookie names. */
  readonly otherSession: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<Problem | null>;
  readonly outcome: ReadonlySignal<Outcome | null>;
  /** How the segment differs from the one before the last Apply, by field. */
  readonly marks: ReadonlySignal<ReadonlyMap<string, SegmentChange>>;
  readonly fields: ReadonlySignal<readonly PublicField[]>;
  readonly hints: ReadonlySignal<readonly Hint[]>;
  readonly pendingCount: ReadonlySignal<number>;
  readonly canApply: ReadonlySignal<boolean>;
  /** There is a session, and no write is under way. */
  readonly canReset: ReadonlySignal<boolean>;
  /** The page in the tab was built before the last edit. */
  readonly pageIsOlder: ReadonlySignal<boolean>;
  /** Whether a value is secret or personal, and was not asked for; another function after each reveal. */
  readonly isMasked: ReadonlySignal<IsMasked>;

  refresh(): Promise<void>;
  /** Calls off what is under way: an edit or a creation that waits for its answer, or else a read. */
  cancel(): void;
  lookAnyway(): Promise<void>;
  createSession(): Promise<void>;
  /** Puts a new anonymous shopper in the place of this one, by the platform's own way or, with access, by deleting both cookies. */
  resetSession(): Promise<void>;
  reloadPage(): void;
  edit(field: PublicField, text: string): void;
  /** Puts an empty key into the form; what it is given is sent as a string. */
  addKey(name: string): void;
  /** Sends what is pending, or of it these keys alone. Never more than one PATCH. */
  apply(only?: readonly string[]): Promise<void>;
  /** Takes the edit of one key back: its box holds what the session has. */
  restore(name: string): void;
  discard(): void;
  undoDiscard(): void;
  clearMarks(): void;
  toggleReveal(path: readonly string[], value: Json | undefined): void;
  /** Puts text on the clipboard; whether the browser let it. */
  copy(text: string): Promise<boolean>;
}

/** Where copied text goes. */
export interface Clipboard {
  /** Rejects where the browser refuses. */
  write(text: string): Promise<void>;
}

interface PanelOptions {
  readonly inspected: InspectedStore;
  readonly drafts: DraftStorage;
  readonly lookedAnyway: OriginMemory;
  readonly clipboard: Clipboard;
  /** Whether somebody can see the panel. */
  readonly visible: ReadonlySignal<boolean>;
}

/** Puts together what one panel knows. Needs no browser and no DOM. */
export function createPanelModel({
  inspected,
  drafts: storage,
  lookedAnyway,
  clipboard,
  visible,
}: PanelOptions): PanelModel {
  const drafts = createDrafts(storage);
  const outcome = signal<Outcome | null>(null);
  const writing = signal(false);
  const reveals = createReveals();
  /** A write was just refused because the tab had moved on: that is told on the document that it moved to. */
  let movedOn = false;
  const onFailure = ({ kind }: StoreFailure) => {
    movedOn = kind === 'moved';
  };

  const witness = createWitness();
  const tab = followTab({ inspected, lookedAnyway, visible, onDocument, onRead, onReply: witness.note });
  const marks = createMarks(tab.page);
  const jar = watchJar(inspected, tab);
  const access = followAccess(inspected, tab.page, () => void tab.refresh());
  const tokens = computed(() => jar.tokens.value ?? tab.tokens.value);
  const shopper = computed<Shopper | null>(() =>
    tab.page.value.kind === 'ready' ? tab.page.value.shopper : null,
  );
  const fields = computed(() =>
    shopper.value ? publicFields(shopper.value.session, drafts.draft.value) : [],
  );
  const edits = createEdits({ tab, drafts, fields, marks, outcome, writing, onFailure });
  const newSession = createNewSession({ inspected, tab, edits, marks, outcome, writing, onFailure });

  async function onDocument({ document: { origin } }: Store): Promise<void> {
    batch(() => {
      edits.enter(origin);
      marks.clear();
      reveals.forget();
      if (!movedOn) tab.problem.value = null;
      movedOn = false;
    });
    witness.forget();
    await drafts.open(origin);
  }

  function onRead(): void {
    const after = shopper.value;
    if (!after) return;
    edits.settle(after);
    newSession.settle(after);
    drafts.set(prune(drafts.draft.value, after.session));
  }

  return {
    page: tab.page,
    busy: computed(() => tab.busy.value || writing.value),
    tokens,
    cookies: jar.cookies,
    access,
    testimony: witness.testimony,
    otherSession: computed(() => namesAnother(tokens.value.session, shopper.value?.session.id ?? null)),
    problem: tab.problem,
    outcome,
    marks: marks.changes,
    fields,
    hints: computed(() => (shopper.value ? hintsFor(shopper.value.session, fields.value) : [])),
    pendingCount: computed(() => edits.pending.value.size),
    canApply: edits.canApply,
    canReset: computed(() => shopper.value !== null && !writing.value),
    pageIsOlder: marks.pageIsOlder,
    isMasked: reveals.isMasked,

    refresh: tab.refresh,
    cancel() {
      if (!edits.cancel() && !newSession.cancel()) tab.cancel();
    },
    lookAnyway: tab.lookAnyway,
    createSession: newSession.create,
    resetSession: newSession.reset,
    reloadPage: () => inspected.reload(),
    edit: (field, text) => drafts.set(edit(drafts.draft.value, field, text)),
    addKey: (name) =>
      drafts.set(new Map(drafts.draft.value).set(name, { text: '', as: 'text', added: true })),
    apply: edits.apply,
    restore(name) {
      const field = fields.value.find((candidate) => candidate.name === name);
      if (!field) return;
      batch(() => {
        drafts.set(restored(drafts.draft.value, field));
        if (tab.problem.value?.doing === 'applying') tab.problem.value = null;
      });
    },
    copy: (text) =>
      clipboard.write(text).then(
        () => true,
        () => false,
      ),
    discard() {
      if (writing.value) return;
      batch(() => {
        tab.problem.value = null;
        outcome.value = { kind: 'discarded', draft: drafts.draft.value };
        drafts.set(new Map());
      });
    },
    undoDiscard() {
      if (outcome.value?.kind !== 'discarded') return;
      const { draft } = outcome.value;
      batch(() => {
        // What was typed since then is newer.
        drafts.set(new Map([...draft, ...drafts.draft.value]));
        outcome.value = null;
      });
    },
    clearMarks() {
      batch(() => {
        marks.clear();
        if (outcome.value?.kind === 'settled') outcome.value = null;
      });
    },
    toggleReveal: reveals.toggle,
  };
}

/** Whether a session's token names another session than this one. Where either says nothing, it does not. */
function namesAnother(token: string | undefined, id: string | null): boolean {
  const named = token === undefined ? null : decodeSessionToken(token)?.claims.id;
  return typeof named === 'string' && id !== null && named !== id;
}

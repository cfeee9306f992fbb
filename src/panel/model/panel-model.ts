import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { InspectedStore } from '../../inspected/inspected-store.ts';
import type { Json } from '../../vtex/json.ts';
import { isSame } from '../../vtex/same.ts';
import { type Segment, type SegmentChange, segmentChanges } from '../../vtex/segment.ts';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import type { StoreCookie } from '../../vtex/store-cookie.ts';
import { failureOf, leavesInDoubt, type StoreFailure } from '../../vtex/store-error.ts';
import type { ShopperCookies } from '../../vtex/store-fetch.ts';
import { type Access, followAccess } from './access.ts';
import { edit, type PublicField, pendingChanges, prune, publicFields, restored, without } from './draft.ts';
import { createDrafts, type DraftStorage } from './drafts.ts';
import { type Hint, hintsFor } from './hints.ts';
import { watchJar } from './jar.ts';
import { createNewSession } from './new-session.ts';
import { type Attempt, type Outcome, type Shopper, settle } from './outcome.ts';
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
  const segmentBefore = signal<Segment | null>(null);
  /** The document that was in the tab when the last edit was sent. */
  const editedIn = signal<string | null>(null);
  const reveals = createReveals();
  let attempt: Attempt | null = null;
  let edits = 0;
  /** A write was just refused because the tab had moved on: that is told on the document that it moved to. */
  let movedOn = false;
  /** The edit that waits for its answer. */
  let sending: AbortController | null = null;

  const witness = createWitness();
  const tab = followTab({ inspected, lookedAnyway, visible, onDocument, onRead, onReply: witness.note });
  const jar = watchJar(inspected, tab);
  const access = followAccess(inspected, tab.page, () => void tab.refresh());
  const tokens = computed(() => jar.tokens.value ?? tab.tokens.value);
  const shopper = computed<Shopper | null>(() =>
    tab.page.value.kind === 'ready' ? tab.page.value.shopper : null,
  );
  const fields = computed(() =>
    shopper.value ? publicFields(shopper.value.session, drafts.draft.value) : [],
  );
  const pending = computed(() => pendingChanges(fields.value));
  /** From a write until its effect was read: a second one would be prepared for what is about to change. */
  const applying = signal(false);
  const canApply = computed(
    () => pending.value.size > 0 && !applying.value && fields.value.every(({ state }) => state !== 'invalid'),
  );

  async function onDocument({ document: { origin } }: Store): Promise<void> {
    if (attempt?.origin !== origin) attempt = null;
    batch(() => {
      segmentBefore.value = null;
      reveals.forget();
      if (!movedOn) tab.problem.value = null;
      movedOn = false;
      // An edit whose answer the navigation cut off is still to be settled by the next read.
      if (!attempt) outcome.value = null;
    });
    witness.forget();
    await drafts.open(origin);
  }

  function onRead(): void {
    const after = shopper.value;
    if (!after) return;
    if (attempt) {
      const settled = settle(attempt, after);
      const overtaken = fields.value.filter(
        ({ name, value }) => settled.altered.includes(name) && isSame(value, attempt?.sent.get(name)),
      );
      drafts.set(
        without(
          drafts.draft.value,
          overtaken.map(({ name }) => name),
        ),
      );
      // The discarded draft lives in the outcome alone: it must not be written over.
      if (outcome.value?.kind !== 'discarded') outcome.value = settled;
      // The store's own word has taken the place of the answer that did not come.
      if (tab.problem.value?.doing === 'applying' && settled.lost.length === 0) tab.problem.value = null;
      attempt = null;
    }
    newSession.settle(after);
    drafts.set(prune(drafts.draft.value, after.session));
  }

  async function apply(only?: readonly string[]): Promise<void> {
    const state = tab.page.value;
    if (state.kind !== 'ready' || applying.value) return;
    if (!only && !canApply.value) return;
    const { store, shopper: before } = state;
    const sent = new Map([...pending.value].filter(([key]) => !only || only.includes(key)));
    if (sent.size === 0) return;
    edits += 1;
    const mine = edits;
    batch(() => {
      applying.value = true;
      tab.problem.value = null;
      // What the edit before it changed must not be taken for what this one does.
      segmentBefore.value = null;
      outcome.value = { kind: 'sending', count: sent.size };
    });
    await tab.whileHeld(async () => {
      const failure = await send(store, sent, before.segment);
      attempt =
        failure && !leavesInDoubt(failure) ? null : { origin: store.document.origin, sent, before, failure };
      if (!attempt) {
        outcome.value = null;
        // A refusal can be tried again at once; an edit that met another document waits for that one's shopper.
        applying.value = movedOn;
      }
      return failure === null;
    });
    // After a refusal the next edit need not wait for this one's read, and has all of this in its own hands.
    if (mine !== edits) return;
    batch(() => {
      applying.value = false;
      // The read that was to settle the edit failed, or waits for the panel to be seen again.
      if (attempt) outcome.value = { kind: 'unconfirmed', count: sent.size };
    });
  }

  /** Sends one PATCH, and shows the segment of its answer at once. */
  async function send(store: Store, sent: Attempt['sent'], before: Segment): Promise<StoreFailure | null> {
    const marked = () => {
      segmentBefore.value = before;
      editedIn.value = store.document.nonce;
    };
    try {
      sending = new AbortController();
      const written = await tab.api(store).editSession(sent, sending.signal);
      batch(() => {
        marked();
        if (written.segment) tab.showSegment(written.segment);
        tab.tokens.value = { session: written.sessionToken, segment: written.segmentToken };
        outcome.value = { kind: 'confirming', count: sent.size, changedFields: marks.value.size };
      });
      return null;
    } catch (error) {
      const failure = failureOf(error);
      batch(() => {
        if (leavesInDoubt(failure)) marked();
        movedOn = failure.kind === 'moved';
        tab.problem.value = { kind: 'failed', doing: 'applying', failure };
      });
      return failure;
    } finally {
      sending = null;
    }
  }

  const newSession = createNewSession({
    inspected,
    tab,
    writing: applying,
    outcome,
    onReplace({ document }, before) {
      attempt = null;
      segmentBefore.value = before.segment;
      editedIn.value = document.nonce;
    },
    onMoved() {
      movedOn = true;
    },
  });

  const marks = computed(() =>
    segmentBefore.value && shopper.value
      ? segmentChanges(segmentBefore.value, shopper.value.segment)
      : new Map<string, SegmentChange>(),
  );

  return {
    page: tab.page,
    busy: computed(() => tab.busy.value || applying.value),
    tokens,
    cookies: jar.cookies,
    access,
    testimony: witness.testimony,
    otherSession: computed(() => namesAnother(tokens.value.session, shopper.value?.session.id ?? null)),
    problem: tab.problem,
    outcome,
    marks,
    fields,
    hints: computed(() => (shopper.value ? hintsFor(shopper.value.session, fields.value) : [])),
    pendingCount: computed(() => pending.value.size),
    canApply,
    canReset: computed(() => shopper.value !== null && !applying.value),
    pageIsOlder: computed(
      () => tab.page.value.kind === 'ready' && tab.page.value.store.document.nonce === editedIn.value,
    ),
    isMasked: reveals.isMasked,

    refresh: tab.refresh,
    cancel() {
      if (sending) sending.abort();
      else if (!newSession.cancel()) tab.cancel();
    },
    lookAnyway: tab.lookAnyway,
    createSession: newSession.create,
    resetSession: newSession.reset,
    reloadPage: () => inspected.reload(),
    edit: (field, text) => drafts.set(edit(drafts.draft.value, field, text)),
    addKey: (name) =>
      drafts.set(new Map(drafts.draft.value).set(name, { text: '', as: 'text', added: true })),
    apply,
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
      if (applying.value) return;
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
        segmentBefore.value = null;
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

import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Found } from '../../findings/rules.ts';
import type { InspectedStore, StoredPageSession } from '../../inspected/inspected-store.ts';
import type { Session } from '../../vtex/session.ts';
import { StoreError } from '../../vtex/store-error.ts';
import type { Evidence, StoreReply, StoreRequest } from '../../vtex/store-fetch.ts';
import type { DraftStorage } from '../draft/drafts.ts';
import { createActionRunner } from '../log/action-runner.ts';
import { computedUnlessSame } from '../log/computed-unless-same.ts';
import { createLog, type Log } from '../log/log.ts';
import type { Memory } from '../log/memory.ts';
import type { Perform } from '../log/perform.ts';
import { createReader } from '../log/reader.ts';
import { hasShopper, presentStore } from '../log/reading.ts';
import type { OriginMemory } from '../log/whether-store.ts';
import { type Access, followAccess } from './access.ts';
import type { ActionParts } from './action-parts.ts';
import { type Actions, createActions } from './actions.ts';
import { type Cookies, watchCookies } from './cookies.ts';
import { createEdits, type Edits } from './edits.ts';
import { evidenceOf } from './evidence.ts';
import { createMasking, type Masking } from './masking.ts';
import { type PageState, pageStateOf } from './page-state.ts';
import { createSegmentDiff, type SegmentDiff } from './segment-diff.ts';

/** Everything that the panel shows, and everything that can be done in it. */
export interface PanelModel {
  readonly page: ReadonlySignal<PageState>;
  /** Something is under way that can be cancelled. */
  readonly busy: ReadonlySignal<boolean>;
  /** When the shopper that is shown was read, in milliseconds of `Date.now()`; `null` where none is. */
  readonly readAt: ReadonlySignal<number | null>;
  /** The session of the shopper that is shown; the same object while the segment alone is another. */
  readonly session: ReadonlySignal<Session | null>;
  /** Whether the host of the shopper that is shown has a Session Manager. */
  readonly hasApi: ReadonlySignal<boolean>;
  readonly edits: Edits;
  readonly actions: Actions;
  readonly diff: SegmentDiff;
  readonly cookies: Cookies;
  readonly access: Access;
  /** How what is shown was read. */
  readonly evidence: ReadonlySignal<Evidence | null>;
  /** What was read and done. */
  readonly log: Log;
  /** What is found, problems first; `null` until the rules are loaded (`panel/findings`). */
  readonly found: ReadonlySignal<readonly Found[] | null>;
  /** Sets what is found. */
  noteFound(found: readonly Found[]): void;
  readonly masking: Masking;
  /** Whether the panel can be seen. */
  readonly visible: ReadonlySignal<boolean>;
  /** What outlives the panel, until the browser is closed. */
  readonly memory: Memory;
  /**
   * Makes a request to the store that is shown, and no reading of it.
   * @throws StoreError `no-page` where no store is shown.
   */
  ask(request: StoreRequest, signal: AbortSignal): Promise<StoreReply>;
  /** What the browser has stored of the session that the page keeps. @throws StoreError */
  storedPageSession(signal: AbortSignal): Promise<StoredPageSession>;

  refresh(): Promise<void>;
  /** Cancels what is under way: an action that waits for its response, or else a reading. */
  cancel(): void;
  lookAnyway(): Promise<void>;
  reloadPage(): void;
  /** Puts text on the clipboard; whether the browser let it. */
  copy(text: string): Promise<boolean>;
}

/** Where copied text goes. */
interface Clipboard {
  /** Rejects where the browser refuses. */
  write(text: string): Promise<void>;
}

interface PanelOptions {
  readonly inspected: InspectedStore;
  readonly drafts: DraftStorage;
  readonly lookedAnyway: OriginMemory;
  readonly clipboard: Clipboard;
  /** Whether the panel can be seen. */
  readonly visible: ReadonlySignal<boolean>;
  readonly memory: Memory;
}

/** Puts together what one panel knows. Needs no browser and no DOM. */
export function createPanelModel({
  inspected,
  drafts,
  lookedAnyway,
  clipboard,
  visible,
  memory,
}: PanelOptions): PanelModel {
  const writable = createLog();
  const { log } = writable;
  const { readings } = log;
  const reader = createReader({ inspected, lookedAnyway, visible, log: writable });
  const parts = signal<ActionParts | null>(null);
  const loadParts = async () => {
    parts.value ??= (await import('./action-parts.ts')).actionParts;
    return parts.value;
  };
  const perform: Perform = async (...action) =>
    (await loadParts()).createPerform(inspected, reader)(...action);
  const runner = createActionRunner(writable, reader, perform);

  const page = pageStateOf(readings);
  /** The reading that found the shopper that is shown. */
  const shown = computed(() => {
    const state = page.value;
    if (state.kind !== 'ready') return null;
    return readings.value.filter(hasShopper).find(({ id }) => id === state.reading) ?? null;
  });
  const shopper = computed(() => (page.value.kind === 'ready' ? page.value.shopper : null));
  const present = computed(() => presentStore(readings.value)?.document ?? null);
  const session = computed(() => shopper.value?.session ?? null);
  const hasApi = computed(() => !shopper.value?.cookies);
  const edits = createEdits({
    storage: drafts,
    origin: computed(() => present.value?.origin ?? null),
    session,
    hasApi,
    canPageHave: computed(() => parts.value?.canPageHave ?? (() => true)),
    isLocked: runner.underWay,
  });
  const { actions, clear } = createActions({ log, reader, runner, page, shown, edits, parts, loadParts });
  const cookies = watchCookies({ inspected, reader, page, readings });
  const access = followAccess(inspected, page, () => void reader.read('access'));
  const evidence = computedUnlessSame(() => evidenceOf(readings.value));
  const found = signal<readonly Found[] | null>(null);
  const masking = createMasking();

  // Each look at a document makes another object of it: its nonce says whether it is the same.
  const nonce = computed(() => present.value?.nonce);
  effect(() => {
    void nonce.value;
    untracked(masking.reset);
  });

  return {
    page,
    busy: computed(() => reader.busy.value || runner.underWay.value),
    readAt: computed(() => shown.value?.at ?? null),
    session,
    hasApi,
    edits,
    actions,
    diff: createSegmentDiff({ action: actions.current, shown, readings, parts, clear }),
    cookies,
    access,
    evidence,
    log,
    found,
    noteFound(now) {
      found.value = now;
    },
    masking,
    visible,
    memory,
    async ask(request, signal) {
      const { store } = page.value;
      if (!store) throw new StoreError({ kind: 'no-page' });
      return inspected.fetch(store.document, request, signal);
    },
    async storedPageSession(signal) {
      const { store } = page.value;
      if (!store) throw new StoreError({ kind: 'no-page' });
      return (await inspected.pageSession()).stored(store.document, signal);
    },

    refresh: () => reader.read('refresh'),
    cancel() {
      if (!runner.cancel()) reader.cancel();
    },
    lookAnyway: reader.lookAnyway,
    reloadPage: () => inspected.reload(),
    copy: (text) =>
      clipboard.write(text).then(
        () => true,
        () => false,
      ),
  };
}

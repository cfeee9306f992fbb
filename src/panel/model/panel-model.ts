import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { FindingContext } from '../../findings/finding.ts';
import type { InspectedStore } from '../../inspected/inspected-store.ts';
import type { Session } from '../../vtex/session.ts';
import type { Evidence } from '../../vtex/store-fetch.ts';
import type { DraftStorage } from '../draft/drafts.ts';
import { createActionRunner } from '../log/action-runner.ts';
import { computedUnlessSame } from '../log/computed-unless-same.ts';
import { createLog } from '../log/log.ts';
import { createPerform } from '../log/perform.ts';
import { createReader } from '../log/reader.ts';
import { hasShopper, presentStore } from '../log/reading.ts';
import type { OriginMemory } from '../log/whether-store.ts';
import { type Access, followAccess } from './access.ts';
import { type Actions, createActions } from './actions.ts';
import { type Cookies, watchCookies } from './cookies.ts';
import { createEdits, type Edits } from './edits.ts';
import { evidenceOf } from './evidence.ts';
import { createMasking, type Masking } from './masking.ts';
import { type PageState, pageStateOf, rootPathOf } from './page-state.ts';
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
  readonly edits: Edits;
  readonly actions: Actions;
  readonly diff: SegmentDiff;
  readonly cookies: Cookies;
  readonly access: Access;
  /** How what is shown was read. */
  readonly evidence: ReadonlySignal<Evidence | null>;
  /**
   * What the rules of `src/findings` look at. Each member is read when a rule asks for it, so that a view is drawn again only for
   * what its rule depends on.
   * @param now milliseconds of `Date.now()`.
   */
  findingContext(now: number): FindingContext;
  readonly masking: Masking;

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
}

/** Puts together what one panel knows. Needs no browser and no DOM. */
export function createPanelModel({
  inspected,
  drafts,
  lookedAnyway,
  clipboard,
  visible,
}: PanelOptions): PanelModel {
  const writable = createLog();
  const { log } = writable;
  const { readings } = log;
  const reader = createReader({ inspected, lookedAnyway, visible, log: writable });
  const runner = createActionRunner(writable, reader, createPerform(inspected, reader));

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
  const edits = createEdits({
    storage: drafts,
    origin: computed(() => present.value?.origin ?? null),
    session,
    isLocked: runner.underWay,
  });
  const { actions, current, clear, lastEdit } = createActions({ log, reader, runner, page, shown, edits });
  const cookies = watchCookies({ inspected, reader, page, readings });
  const access = followAccess(inspected, page, () => void reader.read('access'));
  const evidence = computedUnlessSame(() => evidenceOf(readings.value));
  const form = computed(() => new Map(edits.fields.value.map(({ name, value }) => [name, value])));
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
    edits,
    actions,
    diff: createSegmentDiff({ action: current, shown, readings, clear }),
    cookies,
    access,
    evidence,
    findingContext: (now) => ({
      get session() {
        return session.value;
      },
      get segment() {
        return shopper.value?.segment ?? null;
      },
      get form() {
        return form.value;
      },
      get lastEdit() {
        return lastEdit.value;
      },
      get tokens() {
        return cookies.tokens.value;
      },
      get cookies() {
        return cookies.stored.value;
      },
      get rootPath() {
        return rootPathOf(page.value);
      },
      get evidence() {
        return evidence.value;
      },
      now,
    }),
    masking,

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

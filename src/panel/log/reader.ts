import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { InspectedStore, SeenCall } from '../../inspected/inspected-store.ts';
import { createSessionApi, type SessionApi, type WrittenSession } from '../../vtex/session-api.ts';
import { failureOf } from '../../vtex/store-error.ts';
import type { ShopperCookies } from '../../vtex/store-fetch.ts';
import { type Cause, combined, endedAfter } from './causes.ts';
import { computedUnlessSame } from './computed-unless-same.ts';
import { knownCookies } from './known-cookies.ts';
import type { WritableLog } from './log.ts';
import { noteResponse } from './note-response.ts';
import { changesSession, isOfDocument, originOf, showsApi } from './page-calls.ts';
import { createReadPace } from './read-pace.ts';
import {
  hasLoadedSession,
  hasShopper,
  isFinal,
  isOfCookies,
  isSameBinding,
  presentStore,
  type Reading,
  type ReadingResult,
  type ShopperReading,
  type Store,
} from './reading.ts';
import { createReadingWriter } from './reading-writer.ts';
import { judged, noteReply } from './reply.ts';
import { hasStoredSession } from './session-evidence.ts';
import { createSessionSigns } from './session-signs.ts';
import { createShopperSource } from './shopper-source.ts';
import { singleFlight } from './single-flight.ts';
import { until } from './until.ts';
import { waitForDocument } from './wait-for-document.ts';
import { type OriginMemory, whetherStore } from './whether-store.ts';

/** The most times in a row that a reading is made again because the tab showed another document meanwhile: a page can go on so. */
const mostMoves = 5;

export interface Reader {
  /** A reading is under way. */
  readonly busy: ReadonlySignal<boolean>;
  /** The two cookies as the network log and the responses have them. */
  readonly known: ReadonlySignal<ShopperCookies>;
  /**
   * Looks at the tab and reads the shopper, after the reading under way.
   * @returns resolves when a reading that began after the call is over, or was cancelled.
   */
  read(cause: Cause): Promise<void>;
  /** Cancels the reading under way; what it would have found stays unknown. */
  cancel(): void;
  /** From now on the present origin is read as a store, although nothing in it is a sign of one. */
  lookAnyway(): Promise<void>;
  /** Begins an action: cancels the reading under way, and lets none begin. */
  pause(): void;
  /** Ends an action: reads its result. */
  resume(action: number, succeeded: boolean): Promise<void>;
  /** An edit has its response: until the next reading its segment is the shopper's. */
  noteResponse(before: ShopperReading, written: WrittenSession, action: number): void;
  /** Makes the requests of actions. */
  api(store: Store): SessionApi;
  /** Resolves when nothing is being read or written, and the network log has reported the last reading's requests. */
  idle(): Promise<void>;
}

interface ReaderOptions {
  readonly inspected: InspectedStore;
  readonly lookedAnyway: OriginMemory;
  /** Whether the panel can be seen. Hidden, it listens and makes no request. */
  readonly visible: ReadonlySignal<boolean>;
  readonly log: WritableLog;
}

/** Follows the inspected tab: takes events in, and writes readings. */
export function createReader({ inspected, lookedAnyway, visible, log }: ReaderOptions): Reader {
  const writer = createReadingWriter(log);
  const { readings } = log.log;
  const signs = createSessionSigns();
  /** Origins that the user has just asked to look at, stored or not. */
  const wanted = new Set<string>();
  const paused = signal(false);
  /** The causes of the next reading. */
  const waiting = signal<readonly Cause[]>([]);
  const pace = createReadPace(() => {
    // Another reading may have had the causes meanwhile.
    if (waiting.peek().length > 0) void run();
  });
  let running: { readonly id: number; readonly abort: AbortController } | null = null;
  let moves = 0;

  const present = () => presentStore(readings.peek());
  const busy = computed(() => readings.value.at(-1)?.result === null);
  const known = computedUnlessSame(() => knownCookies(readings.value, waiting.value));
  const shoppers = createShopperSource(inspected, () => known.peek());

  function want(...causes: readonly Cause[]): void {
    waiting.value = combined([...waiting.peek(), ...causes]);
  }

  function takeCauses(): readonly Cause[] {
    const causes = waiting.peek();
    waiting.value = [];
    return causes;
  }

  function finish(id: number, result: ReadingResult): void {
    progress(id, (reading) => judged({ ...reading, result }));
    if (running?.id === id) running = null;
    const reading = readings.peek().find((each) => each.id === id);
    if (reading && hasShopper(reading) && !hasLoadedSession(reading))
      void import('./look-again.ts')
        .then(({ lookAgain }) => lookAgain({ inspected, writer, readings, reading, visible }))
        .catch(() => undefined);
  }

  /** Cancels the reading under way for something newer. */
  function supersede(): void {
    if (!running) return;
    const { id, abort } = running;
    const causes = readings.peek().find((reading) => reading.id === id)?.causes ?? [];
    want(...causes);
    finish(id, { kind: 'superseded' });
    abort.abort();
  }

  function apiFor(store: Store, reading?: number): SessionApi {
    const fetch: typeof inspected.fetch = async (document, request, abort) => {
      const reply = await inspected.fetch(document, request, abort);
      if (reading !== undefined) noteReply(writer, reading, reply);
      return reply;
    };
    return createSessionApi(
      (request, abort) => fetch(store.document, request, abort),
      store.signals.rootPath,
    );
  }

  const { run, dropNext } = singleFlight(async () => {
    if (paused.peek() || !visible.peek()) return;
    const { id } = writer.begin(takeCauses());
    const abort = new AbortController();
    running = { id, abort };
    try {
      end(id, await readTab(id, abort.signal));
    } catch (error) {
      if (!abort.signal.aborted) end(id, { kind: 'failed', failure: failureOf(error) });
    }
  });

  function end(id: number, result: ReadingResult): void {
    if (result.kind !== 'failed') moves = 0;
    else if (
      (result.failure.kind === 'moved' || result.failure.kind === 'interrupted') &&
      moves < mostMoves
    ) {
      moves += 1;
      supersede();
      void run();
      return;
    }
    const isNoPage = result.kind === 'failed' && result.failure.kind === 'no-page';
    finish(id, isNoPage ? { kind: 'no-page' } : result);
  }

  /** Writes down how far a reading is, unless it was cancelled. */
  function progress(id: number, change: (reading: Reading) => Reading): void {
    writer.change(id, (reading) => (reading.result ? reading : change(reading)));
  }

  async function readTab(id: number, abort: AbortSignal): Promise<ReadingResult> {
    const before = present();
    const found = (store: Store) => progress(id, (reading) => ({ ...reading, store }));
    const first = shoppers.firstRequests(before, signs.has());
    const { callsSessions, sentAt, ...store } = await waitForDocument(inspected, first, found, abort);
    if (!isSameBinding(before, store)) signs.setSession(false);
    const isRead = before?.document.nonce === store.document.nonce;
    const isStore =
      wanted.has(store.document.origin) ||
      (await whetherStore({ inspected, lookedAnyway, store, signs, abort }));
    if (!isStore) return { kind: 'no-store' };
    abort.throwIfAborted();
    const at = sentAt ?? Date.now();
    const causes = takeCauses();
    const missed = endedAfter(causes, at);
    // What asked for a reading until now has it in this one: the log may have reported, while the tab was looked at, a
    // request that ended long before. Not what ended after the requests had left with the look.
    if (missed.length === 0) dropNext();
    else want(...missed);
    const covered = causes.filter((cause) => !missed.includes(cause));
    progress(id, (reading) => ({
      ...reading,
      ...{ at, asked: true, causes: combined([...reading.causes, ...covered]) },
    }));
    const hasSession = signs.take() || (callsSessions && !isRead) || hasStoredSession(inspected, store);
    return shoppers.read(store, apiFor(store, id), hasSession, abort);
  }

  function read(cause: Cause): Promise<void> {
    if (cause === 'refresh') shoppers.forget();
    want(cause);
    return run();
  }

  function onCall(call: SeenCall): void {
    const store = present();
    signs.note(call, store);
    const newest = readings.peek().at(-1);
    const isSign = newest?.result?.kind === 'no-store' && newest.store?.document.origin === originOf(call);
    if (isSign && signs.hasCookies(originOf(call))) void read({ pageCall: call });
    if (!isOfDocument(call, store)) return;
    // The log is late, in Firefox by some 300 ms: a reading may have begun after the request that it reports.
    // One that made no request of its own does not show what the response has set.
    const later = readings.peek().find((one) => one.asked && call.endedAt < one.at && !isOfCookies(one));
    if (showsApi(call)) shoppers.forget();
    if (!changesSession(call, known.peek())) return;
    const cause = { pageCall: call };
    if (later) {
      // What that reading found may be the page's doing.
      writer.change(later.id, (found) => ({ ...found, causes: combined([...found.causes, cause]) }));
      return;
    }
    want(cause);
    if (newest && hasShopper(newest) && !running && !paused.peek() && visible.peek())
      noteResponse(writer, newest, call.set, cause, call.endedAt);
    pace.ask();
  }

  /**
   * The event comes late in Firefox, when the document may be read already; and Chromium sends it, too, when a
   * page changes its own address and stays.
   */
  const { run: followNavigation } = singleFlight(async () => {
    const now = await inspected.look(new AbortController().signal).catch(() => null);
    if (!visible.peek() || (now && now.document.nonce === present()?.document.nonce)) return;
    // A reading that still looks for a document finds this one.
    if (readings.peek().at(-1)?.store) supersede();
    void read('navigated');
  });

  inspected.listen((event) => {
    if (event.kind === 'call') onCall(event.call);
    else if (event.kind === 'navigated' && visible.value) void followNavigation();
    else if (event.kind === 'permission-late') void read('access');
  });
  effect(() => {
    const isVisible = visible.value;
    untracked(() => {
      // A hidden panel makes no request, so a reading stops here; the next one begins when it is visible.
      if (!isVisible) return supersede();
      // Meanwhile anything can have happened to the cookies.
      signs.setSession(false);
      void read(readings.peek().length === 0 ? 'opened' : 'shown-again');
    });
  });

  return {
    busy,
    known,
    api: apiFor,
    read(cause) {
      signs.setSession(false);
      return read(cause);
    },
    cancel() {
      if (!running) return;
      const { id, abort } = running;
      takeCauses();
      dropNext();
      finish(id, { kind: 'failed', failure: { kind: 'cancelled' } });
      abort.abort();
    },
    lookAnyway() {
      const store = present();
      if (store) {
        wanted.add(store.document.origin);
        // The reading does not wait for storage.
        lookedAnyway.add(store.document.origin).catch(console.error);
      }
      return read('refresh');
    },
    pause() {
      paused.value = true;
      supersede();
    },
    resume(action, succeeded) {
      signs.setSession(succeeded);
      return batch(() => {
        paused.value = false;
        return read({ action });
      });
    },
    noteResponse(before, { sessionToken, segmentToken }, action) {
      noteResponse(writer, before, { session: sessionToken, segment: segmentToken }, { action });
    },
    idle: () =>
      until(() => {
        const isWanted = waiting.value.length > 0 && visible.value;
        return !busy.value && !paused.value && !isWanted && isFinal(readings.value.at(-1));
      }),
  };
}

import { batch, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import type { InspectedStore, SeenCall } from '../../inspected/inspected-store.ts';
import { isStore, isVtexCookie } from '../../vtex/page-signals.ts';
import type { Segment } from '../../vtex/segment.ts';
import { createSessionApi, type SessionApi } from '../../vtex/session-api.ts';
import { failureOf, type StoreFailure } from '../../vtex/store-error.ts';
import type { SeenCookies, ShopperCookies, StoreReply, StoreRequest } from '../../vtex/store-fetch.ts';
import { arrive } from './arrival.ts';
import { changesSession, originOf } from './page-calls.ts';
import type { PageState, Problem, Store } from './page-state.ts';
import { readShopper } from './read-shopper.ts';
import { singleFlight } from './single-flight.ts';
import { until } from './until.ts';

/** More moves than this in a row are a page's game with us, not a user's way through a store. */
const mostMoves = 5;

/** Origins that the user wants looked at although nothing tells a store there. */
export interface OriginMemory {
  has(origin: string): Promise<boolean>;
  add(origin: string): Promise<void>;
}

export interface TabFollower {
  readonly page: ReadonlySignal<PageState>;
  readonly problem: Signal<Problem | null>;
  /** A look or a read is under way. */
  readonly busy: ReadonlySignal<boolean>;
  /** The two cookies of the shopper in sight, as they were last seen on the network or in a reply. */
  readonly tokens: Signal<ShopperCookies>;
  /** Looks at the tab and reads the shopper again. */
  refresh(): Promise<void>;
  /** Calls the look or the read off that is under way; what it would have told stays unknown. */
  cancel(): void;
  lookAnyway(): Promise<void>;
  /** Runs an edit with no read beside it, and reads when it is over. */
  whileHeld(edit: () => Promise<boolean>): Promise<void>;
  /** Shows the segment that an edit was answered with, ahead of the next read. */
  showSegment(segment: Segment): void;
  api(store: Store): SessionApi;
  /** Resolves when no look, read or write is under way, and the network log has told of the last one's cookies. */
  settled(): Promise<void>;
}

interface FollowerOptions {
  readonly inspected: InspectedStore;
  readonly lookedAnyway: OriginMemory;
  /** Whether somebody can see the panel. Hidden, the follower listens and makes no request. */
  readonly visible: ReadonlySignal<boolean>;
  /** The tab shows another document than before; called, and awaited, before its shopper is read. */
  readonly onDocument: (store: Store) => Promise<void>;
  /** A shopper was read and is in `page`. */
  readonly onRead: () => void;
  /** The store has answered a call. */
  readonly onReply: (request: StoreRequest, reply: StoreReply) => void;
}

/** Follows the inspected tab: which store it shows, and who its shopper is. */
export function followTab({
  inspected,
  lookedAnyway,
  visible,
  onDocument,
  onRead,
  onReply,
}: FollowerOptions): TabFollower {
  const page = signal<PageState>({ kind: 'looking', store: null });
  const problem = signal<Problem | null>(null);
  const busy = signal(false);
  const tokens = signal<ShopperCookies>({});
  const originsWithCookies = new Set<string>();
  /** The tab's present document; what `page` shows may be older, until the read is through. */
  let current: Store | null = null;
  let visit = new AbortController();
  /** A request of the page was just seen with a session, so that ours will have it too. */
  let sessionSeen = false;
  const held = signal(false);
  /** The network log has told of the last read's cookies. */
  let noted: Promise<unknown> = Promise.resolve();
  /** How often in a row the document was another one when it was to be read. */
  let moves = 0;
  /** When the last read began, in milliseconds of `Date.now()`. */
  let readAt = 0;

  const shownOrigin = () => page.value.store?.document.origin;
  const api = ({ document, signals }: Store) =>
    createSessionApi(async (request, abort) => {
      const reply = await inspected.fetch(document, request, abort);
      onReply(request, reply);
      return reply;
    }, signals.rootPath);

  async function isVtex({ document: { origin }, signals }: Store): Promise<boolean> {
    if (isStore(signals, origin, originsWithCookies.has(origin))) return true;
    if (await lookedAnyway.has(origin)) return true;
    const earlier = await inspected.earlierCalls();
    return earlier.some((call) => originOf(call) === origin && call.cookieNames.some(isVtexCookie));
  }

  async function readInto(store: Store, abort: AbortSignal): Promise<void> {
    const seen = sessionSeen;
    sessionSeen = false;
    readAt = Date.now();
    // What asked for a read until now has it in this one: the log may have reported, while the tab was looked at, a
    // call that ended long before.
    dropNext();
    if (page.value.kind !== 'ready') page.value = { kind: 'reading', store };
    const read = await readShopper(api(store), seen, abort);
    if (abort.aborted) return;
    moves = 0;
    if (problem.value?.doing === 'reading') problem.value = null;
    if (read.kind === 'no-session') {
      batch(() => {
        page.value = { kind: 'no-session', store };
        tokens.value = {};
      });
      return;
    }
    batch(() => {
      page.value = { kind: 'ready', store, shopper: read.shopper };
      // There is a session now, whatever became of the answer to its creation.
      if (problem.value?.doing === 'creating') problem.value = null;
      onRead();
    });
    noted = Promise.all(read.cookies.map((cookies) => cookies.then((seen) => noteCookies(store, seen))));
  }

  function noteCookies(store: Store, seen: SeenCookies | null): void {
    if (current?.document.nonce !== store.document.nonce || !seen || page.value.kind !== 'ready') return;
    // The reads went side by side, on the word of an earlier request, and the session was gone meanwhile.
    if (!seen.sent.session && !seen.set.session) page.value = { kind: 'no-session', store };
    else tokens.value = { ...tokens.value, ...seen.sent, ...seen.set };
  }

  const { run, dropNext } = singleFlight(async () => {
    if (held.value || !visible.value) return;
    visit = new AbortController();
    const abort = visit.signal;
    busy.value = true;
    try {
      const store = await arrive(inspected, onFound, abort);
      if (abort.aborted) return;
      const before = current;
      current = store;
      // Each binding of a store has cookies of its own.
      if (
        before?.document.origin !== store.document.origin ||
        before.signals.rootPath !== store.signals.rootPath
      ) {
        tokens.value = {};
        sessionSeen = false;
      }
      if (before?.document.nonce !== store.document.nonce) await onDocument(store);
      const vtex = await isVtex(store);
      if (abort.aborted) return;
      if (vtex) await readInto(store, abort);
      else page.value = { kind: 'no-store', store };
    } catch (error) {
      if (!abort.aborted) fail(error);
    } finally {
      busy.value = false;
    }
  });

  /** Another store's shopper must not be in sight while this one's is being read. */
  function onFound({ document }: Store): void {
    if (document.origin !== shownOrigin()) page.value = { kind: 'looking', store: null };
  }

  function fail(error: unknown): void {
    const failure = failureOf(error);
    if (failure.kind === 'cancelled') return;
    if ((failure.kind === 'moved' || failure.kind === 'interrupted') && moves < mostMoves) {
      moves += 1;
      void run();
    } else if (failure.kind === 'no-page') {
      leave();
      page.value = { kind: 'no-page', store: null };
    } else {
      if (failure.kind === 'disconnected') leave();
      showFailure(failure);
    }
  }

  /** Nothing of a store is in sight any more. */
  function leave(): void {
    current = null;
    tokens.value = {};
  }

  function showFailure(failure: StoreFailure): void {
    const failed = { kind: 'failed', doing: 'reading', failure } as const;
    if (page.value.kind === 'ready' && shownOrigin() === current?.document.origin) problem.value = failed;
    else page.value = { ...failed, store: page.value.store };
  }

  function onCall(call: SeenCall): void {
    const origin = originOf(call);
    if (call.cookieNames.some(isVtexCookie)) {
      originsWithCookies.add(origin);
      if (page.value.kind === 'no-store' && shownOrigin() === origin) void run();
    }
    // What an earlier page sent, which the log reports late, says nothing of this one: that may be of another binding.
    if (origin !== current?.document.origin || call.endedAt < current.document.timeOrigin) return;
    const session = call.set.session ?? call.sent.session;
    if (session !== undefined) sessionSeen = session !== '';
    // The log is late, in Firefox by some 300 ms: a read may have begun after the call that it tells of.
    if (call.endedAt < readAt) return;
    if (changesSession(call, tokens.value)) {
      tokens.value = { ...tokens.value, ...call.set };
      void run();
    }
  }

  /**
   * The word comes late in Firefox, when the document may be read already; and Chromium says it, too, when a
   * page changes its own address and stays.
   */
  async function onNavigated(): Promise<void> {
    const now = await inspected.look(new AbortController().signal).catch(() => null);
    if (now && now.document.nonce === current?.document.nonce) return;
    visit.abort();
    await run();
  }

  inspected.listen((event) => {
    if (event.kind === 'call') onCall(event.call);
    else if (event.kind === 'navigated' && visible.value) void onNavigated();
  });
  effect(() => {
    // A hidden panel makes no request, so a read under way stops here; the next one begins when it is shown.
    if (!visible.value) return visit.abort();
    // Meanwhile anything can have happened to the cookies, unseen.
    sessionSeen = false;
    untracked(() => void run());
  });

  return {
    page,
    problem,
    busy,
    tokens,
    api,
    async refresh() {
      sessionSeen = false;
      await run();
    },
    cancel() {
      if (!busy.value) return;
      visit.abort();
      dropNext();
      showFailure({ kind: 'cancelled' });
    },
    async lookAnyway() {
      const origin = shownOrigin();
      if (origin) await lookedAnyway.add(origin);
      await run();
    },
    async whileHeld(edit) {
      held.value = true;
      visit.abort();
      try {
        sessionSeen = await edit();
      } finally {
        held.value = false;
        await run();
      }
    },
    async settled() {
      await until(() => !busy.value && !held.value);
      await noted;
    },
    showSegment(segment) {
      if (page.value.kind !== 'ready') return;
      page.value = { ...page.value, shopper: { ...page.value.shopper, segment } };
    },
  };
}

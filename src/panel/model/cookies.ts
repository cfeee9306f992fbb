import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { InspectedStore } from '../../inspected/inspected-store.ts';
import { delay } from '../../vtex/delay.ts';
import { type StoreCookie, sentToApi } from '../../vtex/store-cookie.ts';
import type { ShopperCookies } from '../../vtex/store-fetch.ts';
import type { Reader } from '../log/reader.ts';
import type { Reading, Store } from '../log/reading.ts';
import { singleFlight } from '../log/single-flight.ts';
import type { PageState } from './page-state.ts';

/** The shopper's two cookies. */
export interface Cookies {
  /** Those that the store's API is sent: as the browser has them or, without access, as they were last seen in the network log. */
  readonly tokens: ReadonlySignal<ShopperCookies>;
  /** The cookies of every path in the tab's own cookie store, with all their attributes; `null` without access to the store. */
  readonly stored: ReadonlySignal<readonly StoreCookie[] | null>;
}

interface CookiesOptions {
  readonly inspected: InspectedStore;
  readonly reader: Pick<Reader, 'read' | 'idle' | 'known'>;
  readonly page: ReadonlySignal<PageState>;
  readonly readings: ReadonlySignal<readonly Reading[]>;
}

/**
 * The most readings in a row that are made for a changed cookie alone where the network log does not show which cookies
 * their responses set, or that fail: it may be the responses that change it each time.
 */
const mostUnlogged = 3;

/** The most readings a minute that are made for a changed cookie alone: two panels can change it for each other. */
const mostAMinute = 5;

/**
 * Asks for the tab's cookies after each reading, and whenever the browser reports a change: where a cookie is another
 * than the last reading's requests carried or their responses set, the shopper is read again.
 */
export function watchCookies({ inspected, reader, page, readings }: CookiesOptions): Cookies {
  const stored = signal<readonly StoreCookie[] | null>(null);
  const storedTokens = signal<ShopperCookies | null>(null);

  let looks = 0;

  async function look({ store }: PageState): Promise<ShopperCookies | null> {
    looks += 1;
    const mine = looks;
    const found = store && (await inspected.cookies(store.document).catch(() => null));
    const foundTokens = found && store && tokensOf(found, store);
    // A later look has the newer cookies, or is of another document.
    if (mine === looks) {
      stored.value = found;
      storedTokens.value = foundTokens;
    }
    return foundTokens;
  }

  const { run: follow } = singleFlight(async () => {
    for (;;) {
      await reader.idle();
      const now = await look(page.peek());
      const newest = readings.peek().slice(-mostUnlogged);
      const isEnough = newest.length === mostUnlogged && newest.every(isUnlogged);
      if (!now || isOfLastReading(now) || isEnough) return;
      const wait = untilNext(readings.peek());
      if (wait <= 0) return reader.read('cookie');
      await delay(wait);
    }
  });

  /** A store that sets another cookie with each response is not read again for what the responses to our own requests set. */
  function isOfLastReading(now: ShopperCookies): boolean {
    const known = reader.known.peek();
    const seen = (readings.peek().at(-1)?.replies ?? []).flatMap(({ cookies: of }) =>
      of === null || of === 'pending' ? [] : [of],
    );
    const isSeen = (name: keyof ShopperCookies) =>
      now[name] === undefined
        ? // A response says nothing of a cookie that it does not set.
          known[name] === undefined || seen.some(({ sent }) => sent[name] === undefined)
        : [known, ...seen.flatMap(({ sent, set }) => [sent, set])].some((of) => of[name] === now[name]);
    return isSeen('session') && isSeen('segment');
  }

  effect(() => void look(page.value));
  inspected.listen((event) => {
    if (event.kind === 'cookies') void follow();
    else if (event.kind === 'permission') void look(page.peek());
  });
  return { stored, tokens: computed(() => storedTokens.value ?? reader.known.value) };
}

const isForCookieAlone = ({ causes }: Reading) => causes.every((cause) => cause === 'cookie');

function isUnlogged(reading: Reading): boolean {
  const { result, replies } = reading;
  return (
    isForCookieAlone(reading) &&
    (result?.kind === 'failed' || replies.some(({ cookies }) => cookies === null))
  );
}

/** Milliseconds until the next reading for a cookie alone may begin. */
function untilNext(readings: readonly Reading[]): number {
  const first = readings.filter(isForCookieAlone).at(-mostAMinute);
  return first ? first.at + 60_000 - Date.now() : 0;
}

function tokensOf(cookies: readonly StoreCookie[], { signals }: Store): ShopperCookies {
  const value = (name: string) => sentToApi(cookies, name, signals.rootPath)[0]?.value;
  const session = value('vtex_session');
  const segment = value('vtex_segment');
  return { ...(session !== undefined && { session }), ...(segment !== undefined && { segment }) };
}

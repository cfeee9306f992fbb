import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { InspectedStore } from '../../inspected/inspected-store.ts';
import { type StoreCookie, sentToApi } from '../../vtex/store-cookie.ts';
import type { ShopperCookies } from '../../vtex/store-fetch.ts';
import type { PageState, Store } from './page-state.ts';
import { singleFlight } from './single-flight.ts';
import type { TabFollower } from './tab-follower.ts';

/** The tab's own cookies, as far as the browser tells. */
export interface CookieJar {
  /** The shopper's cookies of every path; `null` without access to the store. */
  readonly cookies: ReadonlySignal<readonly StoreCookie[] | null>;
  /** The two that the store's API is sent; `null` without access. */
  readonly tokens: ReadonlySignal<ShopperCookies | null>;
}

/**
 * Looks into the tab's jar after each read, and whenever the browser tells of a change: a cookie that is another than
 * what the last read carried or was answered with has the shopper read again.
 */
export function watchJar(inspected: InspectedStore, tab: TabFollower): CookieJar {
  const cookies = signal<readonly StoreCookie[] | null>(null);
  const tokens = signal<ShopperCookies | null>(null);
  /** What the shopper was read again for, so that no store has us read for ever. */
  let readFor: ShopperCookies | null = null;

  async function look(state: PageState): Promise<void> {
    const { store } = state;
    const found = store && (await inspected.cookies(store.document).catch(() => null));
    if (tab.page.peek().store?.document.nonce !== store?.document.nonce) return;
    cookies.value = found;
    tokens.value = found && store && tokensOf(found, store);
  }

  const { run: follow } = singleFlight(async () => {
    await tab.settled();
    await look(tab.page.peek());
    const now = tokens.value;
    if (!now || isSame(now, tab.tokens.peek()) || (readFor && isSame(now, readFor))) return;
    readFor = now;
    await tab.refresh();
  });

  effect(() => void look(tab.page.value));
  inspected.listen((event) => {
    if (event.kind === 'cookies') void follow();
    else if (event.kind === 'access') void look(tab.page.peek());
  });
  return { cookies, tokens };
}

function tokensOf(cookies: readonly StoreCookie[], { signals }: Store): ShopperCookies {
  const value = (name: string) => sentToApi(cookies, name, signals.rootPath)[0]?.value;
  const session = value('vtex_session');
  const segment = value('vtex_segment');
  return { ...(session !== undefined && { session }), ...(segment !== undefined && { segment }) };
}

function isSame(one: ShopperCookies, other: ShopperCookies): boolean {
  return one.session === other.session && one.segment === other.segment;
}

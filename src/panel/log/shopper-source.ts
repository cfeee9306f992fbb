import type { FirstRequests, InspectedStore } from '../../inspected/inspected-store.ts';
import { isStoreFramework } from '../../vtex/page-signals.ts';
import { readRequests } from '../../vtex/read-requests.ts';
import type { SessionApi } from '../../vtex/session-api.ts';
import { StoreError, type StoreFailure } from '../../vtex/store-error.ts';
import type { SeenCookies, ShopperCookies } from '../../vtex/store-fetch.ts';
import { within } from '../../vtex/within.ts';
import { isMissing, readShopper } from './read-shopper.ts';
import { loadingMs, type ReadingResult, type Store } from './reading.ts';

/** Where shoppers are read from: the Session Manager or, on hosts that have none, the cookies. */
export interface ShopperSource {
  /**
   * The requests that may leave with a look: none where a host is known to have no Session Manager, which is not asked again.
   * @param last the document that was looked at last, of which `hasSession` says whether there is a session.
   */
  firstRequests(last: Store | null, hasSession: boolean): FirstRequests;
  /** The hosts may have one nevertheless. */
  forget(): void;
  /** Reads the shopper. @throws StoreError */
  read(
    store: Store,
    api: SessionApi,
    hasSession: true | Promise<boolean>,
    abort: AbortSignal,
  ): Promise<ReadingResult>;
}

/** @param known the cookies as readings have seen them. */
export function createShopperSource(inspected: InspectedStore, known: () => ShopperCookies): ShopperSource {
  /** What a host without a Session Manager responded with. */
  const missing = new Map<string, StoreFailure>();
  /** Hosts that have one: where it is not found, that is a failure. */
  const present = new Set<string>();
  const hostOf = ({ document, signals }: Store) => document.origin + signals.rootPath;
  // A Store Framework's host always has one. Where it is not found, it is looked for again in the next document.
  const keyOf = (store: Store) => (isStoreFramework(store.signals) ? store.document.nonce : hostOf(store));

  async function fromCookies(store: Store, failure: StoreFailure, seen: SeenCookies | null) {
    if (isStoreFramework(store.signals)) return { kind: 'failed', failure } as const;
    const { readFromCookies } = await import('./read-from-cookies.ts');
    const isLoaded = Date.now() - store.document.timeOrigin > loadingMs;
    const result = await readFromCookies({ inspected, store, known: known(), seen, isLoaded });
    return result ?? ({ kind: 'failed', failure } as const);
  }

  return {
    firstRequests: (last, hasSession) => ({
      always: [readRequests.session],
      withSession: [readRequests.segment],
      known: last && { nonce: last.document.nonce, hasSession },
      notAt: [...missing.keys()],
    }),
    forget: () => missing.clear(),
    async read(store, api, hasSession, abort) {
      const before = missing.get(keyOf(store));
      if (before) return within(fromCookies(store, before, null), { signal: abort });
      try {
        const result = await readShopper(api, hasSession, abort);
        if (result.kind === 'shopper') present.add(hostOf(store));
        return result;
      } catch (error) {
        if (!isMissing(error) || !(error instanceof StoreError) || present.has(hostOf(store))) throw error;
        missing.set(keyOf(store), error.failure);
        const seen = await within(error.cookies, { signal: abort });
        return within(fromCookies(store, error.failure, seen), { signal: abort });
      }
    },
  };
}

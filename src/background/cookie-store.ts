import type { Browser, Cookies } from 'webextension-polyfill';
import { cookiesOfBinding, isForHost, type StoreCookie, shopperCookieNames } from '../vtex/store-cookie.ts';

/** The cookie store of one tab: of its private window or its container, with every partition. */
export interface CookieStore {
  /** The two cookies as an origin gets them, of every path. */
  shopperCookies(origin: string): Promise<StoreCookie[]>;
  /**
   * Deletes the two cookies of a binding; whether they are gone.
   * @param mayBegin asked last: a deletion cannot be undone.
   */
  deleteShopper(
    origin: string,
    rootPath: string,
    mayBegin: () => Promise<boolean>,
  ): Promise<boolean | 'moved'>;
}

/** Finds the cookie store of a tab. */
export function createCookieStores({ cookies, tabs }: Pick<Browser, 'cookies' | 'tabs'>) {
  /** What must be said so that cookies with a partition or a first party are not left out. */
  async function scopeOf(tabId: number): Promise<Cookies.GetAllDetailsType & { readonly storeId: string }> {
    const { cookieStoreId } = await tabs.get(tabId);
    // Only Firefox names the cookie store on the tab and knows first parties; Chromium rejects what it does not know.
    if (cookieStoreId) return { storeId: cookieStoreId, firstPartyDomain: null, partitionKey: {} };
    const store = (await cookies.getAllCookieStores()).find(({ tabIds }) => tabIds.includes(tabId));
    if (!store) throw new Error(`No cookie store has the tab ${tabId}`);
    return { storeId: store.id, partitionKey: {} };
  }

  return {
    async of(tabId: number): Promise<CookieStore> {
      const scope = await scopeOf(tabId);

      async function find(origin: string): Promise<Cookies.Cookie[]> {
        const host = new URL(origin).hostname;
        // By name and not by address: on http://localhost Chromium leaves out Secure cookies, which it does send.
        const named = await Promise.all(shopperCookieNames.map((name) => cookies.getAll({ ...scope, name })));
        return named
          .flat()
          .filter((cookie) => isForHost(cookie.domain, cookie.hostOnly, host) && isOfSite(cookie, host));
      }

      return {
        shopperCookies: async (origin) => (await find(origin)).map(toStoreCookie),
        async deleteShopper(origin, rootPath, mayBegin) {
          const wanted = async () => {
            const found = new Map((await find(origin)).map((cookie) => [toStoreCookie(cookie), cookie]));
            return cookiesOfBinding([...found.keys()], rootPath).map((cookie) => found.get(cookie));
          };
          const before = await wanted();
          if (!(await mayBegin())) return 'moved';
          // Under first-party isolation Firefox lets no extension change a partitioned cookie; it is found below, then.
          for (const cookie of before)
            if (cookie) await cookies.set(expired(cookie, scope.storeId)).catch(() => undefined);
          const left = new Set((await wanted()).map((cookie) => cookie?.value));
          return before.every((cookie) => !left.has(cookie?.value));
        },
      };
    },
  };
}

/** Whether a cookie is not kept for another site that the host may be embedded in. */
function isOfSite({ partitionKey, firstPartyDomain }: Cookies.Cookie, host: string): boolean {
  const site = partitionKey?.topLevelSite;
  const sites = [site && new URL(site).hostname, firstPartyDomain].filter((name) => name);
  return sites.every((name) => isForHost(name ?? '', false, host));
}

function toStoreCookie(cookie: Cookies.Cookie): StoreCookie {
  const { name, value, domain, hostOnly, path, httpOnly, secure, sameSite } = cookie;
  return {
    ...{ name, value, domain, hostOnly, path, httpOnly, secure, sameSite },
    expiresAt: cookie.expirationDate ?? null,
    partition: cookie.partitionKey?.topLevelSite ?? null,
  };
}

/** The same cookie, expired since 1970. `cookies.remove` knows no path: of two of one name it takes any, or both. */
function expired(cookie: Cookies.Cookie, storeId: string): Cookies.SetDetailsType {
  const { name, path, domain, hostOnly, httpOnly, secure, sameSite, partitionKey, firstPartyDomain } = cookie;
  return {
    ...{ name, path, httpOnly, secure, sameSite, storeId },
    url: `${secure ? 'https' : 'http'}://${domain.replace(/^\./, '')}${path}`,
    value: '',
    expirationDate: 1,
    ...(!hostOnly && { domain }),
    ...(partitionKey && { partitionKey }),
    ...(firstPartyDomain && { firstPartyDomain }),
  };
}

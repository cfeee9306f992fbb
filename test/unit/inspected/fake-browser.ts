import type { Browser, Cookies } from 'webextension-polyfill';
import type { FakeTab } from './fake-tab.ts';

/** A cookie of a cookie store, with defaults for what a test does not name. */
export function cookie(
  given: Partial<Cookies.Cookie> & Pick<Cookies.Cookie, 'name' | 'value'>,
): Cookies.Cookie {
  return {
    domain: 'store.example',
    hostOnly: true,
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    session: false,
    expirationDate: 2_000_000_000,
    storeId: '0',
    firstPartyDomain: '',
    ...given,
  };
}

type BackgroundApi = Pick<Browser, 'cookies' | 'permissions' | 'scripting' | 'tabs'>;

interface Injection {
  readonly func: (...args: unknown[]) => unknown;
  readonly args: readonly unknown[];
  readonly injectImmediately?: boolean;
}

/** The browser as the background sees it: host permissions, isolated worlds, cookie stores. */
export class FakeBrowser {
  /** Match patterns that the user allowed. */
  allowed: readonly string[] = [];
  /** Chromium's "on click": scripts neither run nor fail. */
  hangs = false;
  /** The tab's document is still loading: scripts wait for it, unless they are injected immediately. */
  loading = false;
  cookies: Cookies.Cookie[] = [];
  incognito = false;
  /** Firefox's name of the tab's cookie store. */
  cookieStoreId: string | undefined;
  /** Whether a cookie stays although it was deleted. */
  keepsCookies = false;
  readonly removed: unknown[] = [];
  readonly #tab: FakeTab | null;
  /** The isolated world's own `window`, one per document. */
  readonly #worlds = new WeakMap<object, object>();

  constructor(tab: FakeTab | null = null) {
    this.#tab = tab;
  }

  #canAccessTab(): boolean {
    const { protocol, hostname } = this.#tab?.page.location ?? {};
    return this.allowed.some((pattern) => covers(pattern, `${protocol}//${hostname}/*`));
  }

  get api(): BackgroundApi {
    const { permissions, scripting, tabs } = this;
    return { cookies: this.#cookies, permissions, scripting, tabs } as unknown as BackgroundApi;
  }

  readonly tabs = {
    get: async () => {
      const { incognito, cookieStoreId } = this;
      return {
        incognito,
        cookieStoreId,
        ...(this.#canAccessTab() && { url: this.#tab?.page.location.href }),
      };
    },
  };

  readonly permissions = {
    contains: async ({ origins: [wanted = ''] }: { origins: string[] }) =>
      this.allowed.some((pattern) => covers(pattern, wanted)),
    getAll: async () => ({ origins: [...this.allowed] }),
    remove: async ({ origins }: { origins: string[] }) => {
      this.allowed = this.allowed.filter((pattern) => !origins.includes(pattern));
      return true;
    },
  };

  readonly scripting = {
    executeScript: async ({ func, args, injectImmediately }: Injection) => {
      if (this.hangs || (this.loading && !injectImmediately)) return new Promise(() => undefined);
      const tab = this.#tab;
      if (!tab) throw new Error('There is no tab');
      if (!this.#canAccessTab()) throw new Error('Cannot access contents of the page');
      const world = this.#worlds.get(tab.page) ?? {};
      this.#worlds.set(tab.page, world);
      const expression = `(${func})(${args.map((arg) => JSON.stringify(arg)).join()})`;
      return [{ result: tab.runIn(world, tab.isolatedFetch, expression) }];
    },
  };

  readonly #cookies = {
    getAllCookieStores: async () => [
      { id: '0', tabIds: this.incognito ? [] : [1] },
      { id: '1', tabIds: this.incognito ? [1] : [] },
    ],
    getAll: async ({ name, storeId }: Cookies.GetAllDetailsType) =>
      this.cookies.filter((each) => each.name === name && each.storeId === storeId),
    set: async (details: Cookies.SetDetailsType) => {
      this.removed.push(details);
      if (this.keepsCookies) return;
      const { hostname } = new URL(details.url);
      this.cookies = this.cookies.filter(
        (each) =>
          each.name !== details.name ||
          each.path !== details.path ||
          each.storeId !== details.storeId ||
          each.domain !== (details.domain ?? hostname),
      );
    },
  };
}

/** Whether a pattern matches all that another one matches. Supports only the patterns that tests need. */
function covers(pattern: string, wanted: string): boolean {
  const [scheme = '', host = ''] = pattern.split('://');
  const [wantedScheme = '', wantedHost = ''] = wanted.split('://');
  return (scheme === '*' || scheme === wantedScheme) && (host === '*/*' || host === wantedHost);
}

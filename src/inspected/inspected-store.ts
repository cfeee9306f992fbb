import type { PageSignals } from '../vtex/page-signals.ts';
import type { StoreCookie } from '../vtex/store-cookie.ts';
import type { ShopperCookies, StoreReply, StoreRequest } from '../vtex/store-fetch.ts';

/** One document of the inspected tab. A reload or a navigation makes another, of the same origin or not. */
export interface InspectedDocument {
  /** As `location.origin` gives it. */
  readonly origin: string;
  /** Made at the first look at the document, and unlike every other document's. */
  readonly nonce: string;
  /** When it came into being (`performance.timeOrigin`), by which its isolated world knows it. */
  readonly timeOrigin: number;
}

export interface Look {
  readonly document: InspectedDocument;
  readonly signals: PageSignals;
}

/** A request of the page itself, as the network log shows it. */
export interface SeenCall {
  readonly url: string;
  readonly method: string;
  readonly sent: ShopperCookies;
  readonly set: ShopperCookies;
  /** Names of all cookies that were sent or set. */
  readonly cookieNames: readonly string[];
  /** When the answer was there, in milliseconds of `Date.now()`. The log may tell of it a good while later. */
  readonly endedAt: number;
}

export type StoreEvent =
  /** The tab may show another document: look again. */
  | { readonly kind: 'navigated' }
  /** The page made a request. Calls made through this port are never among them. */
  | { readonly kind: 'call'; readonly call: SeenCall }
  /** The browser's own word that a shopper's cookie changed, in whatever jar: look into the tab's own. */
  | { readonly kind: 'cookies' }
  /** What the extension may reach is not what it was. */
  | { readonly kind: 'access' }
  /** Requests were made without the access that there is, for it was not known in time. */
  | { readonly kind: 'access-late' };

/** How a request for access ends; `elsewhere`: the user is asked in a page of its own, and an event may follow. */
export type AccessRequest = 'granted' | 'refused' | 'elsewhere';

/** The inspected tab as the panel sees it: the one port between the panel and the store's page. */
export interface InspectedStore {
  /**
   * Reads what the tab's present document tells of itself; makes no request.
   * @throws StoreError `no-page` where the tab shows nothing that can be inspected.
   */
  look(signal: AbortSignal): Promise<Look>;
  /**
   * Makes a call with the tab's own cookies, if the tab still shows the document that it was prepared for.
   * @throws StoreError
   */
  fetch(document: InspectedDocument, request: StoreRequest, signal: AbortSignal): Promise<StoreReply>;
  /** The requests that the log held before anybody listened, as far as the browser tells. */
  earlierCalls(): Promise<readonly SeenCall[]>;
  /** Hears of navigations and of the page's own calls until the returned function is called. */
  listen(listener: (event: StoreEvent) => void): () => void;
  reload(): void;
  /** The two cookies as the browser keeps them for the tab, of every path; `null` without access to the store. */
  cookies(document: InspectedDocument): Promise<readonly StoreCookie[] | null>;
  /**
   * Deletes the two cookies of a binding; whether they are gone. `null` without access.
   * @throws StoreError `moved` where the tab shows another document.
   */
  deleteCookies(document: InspectedDocument, rootPath: string): Promise<boolean | null>;
  /** What the extension may do at the hosts of stores; see `StoreAccess`. */
  readonly access: {
    has(origin: string): Promise<boolean>;
    request(origin: string): Promise<AccessRequest>;
    giveBack(origin: string): Promise<boolean>;
    /** Whether with access requests pass the page's Content-Security-Policy. */
    readonly passesPolicy: boolean;
  };
}

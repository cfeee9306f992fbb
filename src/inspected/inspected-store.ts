import type { Json } from '../vtex/json.ts';
import type { PageChange } from '../vtex/page-session.ts';
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
  /** Whether the page itself has called the Session Manager, before our own first call, with success. */
  readonly callsSessions: boolean;
  /** When the requests left that were sent with the look, in milliseconds of `Date.now()`; `null` where none was. */
  readonly sentAt: number | null;
}

/** GET requests that may leave with the look itself, each a path below the binding's root path. */
export interface FirstRequests {
  readonly always: readonly StoreRequest[];
  /** Those that leave only where there is a session: in a document where it is known, or where the page `callsSessions`. */
  readonly withSession: readonly StoreRequest[];
  /** A document in which it is known whether there is a session, so that `callsSessions` does not count; `null` for none. */
  readonly known: { readonly nonce: string; readonly hasSession: boolean } | null;
  /** Where none leaves: nonces of documents, and origins with their root path. */
  readonly notAt: readonly string[];
}

/** A request of the page itself, as the network log shows it. */
export interface SeenCall {
  readonly url: string;
  readonly method: string;
  readonly sent: ShopperCookies;
  readonly set: ShopperCookies;
  /** Names of all cookies that were sent or set. */
  readonly cookieNames: readonly string[];
  /** When the request was made, in milliseconds of `Date.now()`. */
  readonly startedAt: number;
  /** When the response was complete, in milliseconds of `Date.now()`. The log may report it a good while later. */
  readonly endedAt: number;
  /** The response's status; 0 where there was no response. */
  readonly status: number;
}

export type StoreEvent =
  /** The tab may show another document: look again. */
  | { readonly kind: 'navigated' }
  /** The page made a request. Calls made through this port are never among them. */
  | { readonly kind: 'call'; readonly call: SeenCall }
  /** The browser reports that a shopper's cookie changed, in whatever cookie store: look into the tab's own. */
  | { readonly kind: 'cookies' }
  /** The host permissions are not what they were. */
  | { readonly kind: 'permission' }
  /** Requests were made without the permission that there is, for it was not known in time. */
  | { readonly kind: 'permission-late' };

/** How asking the user ends; `elsewhere`: they are asked in a page of its own, and an event may follow. */
export type PermissionResult = 'granted' | 'refused' | 'elsewhere';

/** What the browser has stored of a FastStore page's session: JSON, nothing, or nothing that the page may read. */
export type StoredPageSession =
  | { readonly kind: 'absent' | 'refused' }
  | { readonly kind: 'found'; readonly json: string };

/** The session that a FastStore page keeps for itself, `fs::session`. */
export interface PageSessionPort {
  /**
   * Changes it through the page's own code, which then validates it.
   * @returns the former values of the members that were changed; `null` where the page's code has no session.
   * @throws StoreError `moved` where the tab shows another document.
   */
  set(
    document: InspectedDocument,
    change: PageChange,
    signal: AbortSignal,
  ): Promise<Readonly<Record<string, Json>> | null>;
  /** What the browser keeps of it in IndexedDB. @throws StoreError */
  stored(document: InspectedDocument, signal: AbortSignal): Promise<StoredPageSession>;
}

/** The inspected tab as the panel sees it: the one port between the panel and the store's page. */
export interface InspectedStore {
  /**
   * Reads what the tab's present document reports of itself.
   * @param first what may be sent in the same step, where the extension has no host permission at all and the document is
   * parsed and shows by itself that it is a store's; `fetch` of the same request then waits for that call and makes no other.
   * @throws StoreError `no-page` where the tab shows nothing that can be inspected.
   */
  look(signal: AbortSignal, first?: FirstRequests): Promise<Look>;
  /**
   * Makes a call with the tab's own cookies, if the tab still shows the document that it was prepared for.
   * @throws StoreError
   */
  fetch(document: InspectedDocument, request: StoreRequest, signal: AbortSignal): Promise<StoreReply>;
  /** The requests that the log had before anything listened, as far as the browser reports them. */
  earlierCalls(): Promise<readonly SeenCall[]>;
  /** Reports navigations and the page's own calls until the returned function is called. */
  listen(listener: (event: StoreEvent) => void): () => void;
  reload(): void;
  /** Loads the port to the session of a FastStore page. */
  pageSession(): Promise<PageSessionPort>;
  /** The two cookies as the browser keeps them for the tab, of every path; `null` without permission for the host. */
  cookies(document: InspectedDocument): Promise<readonly StoreCookie[] | null>;
  /**
   * Deletes the two cookies of a binding; whether they are gone. `null` without permission for the host.
   * @throws StoreError `moved` where the tab shows another document.
   */
  deleteCookies(document: InspectedDocument, rootPath: string): Promise<boolean | null>;
  /** See `HostPermission`. */
  readonly permission: {
    has(origin: string): Promise<boolean>;
    request(origin: string): Promise<PermissionResult>;
    remove(origin: string): Promise<boolean>;
    /** Whether requests made with it pass the page's Content-Security-Policy. */
    readonly passesPolicy: boolean;
  };
}

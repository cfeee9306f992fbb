/** A call to the inspected store's own origin. */
export interface StoreRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Path and query below the origin, root path included: `/pt/api/segments`. */
  readonly path: string;
  /** JSON text. */
  readonly body?: string;
  /** Without it the shopper's cookies go with it. */
  readonly credentials?: 'omit';
}

/** The two cookies of a shopper as one request carried or set them; absent where it did not. */
export interface ShopperCookies {
  readonly session?: string;
  readonly segment?: string;
}

/** Which cookies went to the store with a call, and which came back. */
export interface SeenCookies {
  readonly sent: ShopperCookies;
  readonly set: ShopperCookies;
  /** The name of each cookie that went with it, twice where two of a name did; absent where it is not known. */
  readonly names?: readonly string[];
}

/**
 * How a call reached the store: from the page's own world, whose scripts may interfere, or with access to the
 * store from a world of the extension's own.
 */
export type Channel = 'page' | 'granted';

/** How something was read, and what confirms or contradicts it. */
export interface Evidence {
  readonly channel: Channel;
  /** A service worker of the page handled the request, and may have responded by itself. */
  readonly byWorker: boolean;
  /** Whether the network log has the same body; `unknown` where it does not have the whole of it. */
  readonly matchesLog: boolean | 'pending' | 'unknown';
}

export interface StoreReply {
  readonly status: number;
  /** Only the headers that explain a response: `content-type`, `retry-after`, `x-vtex-*`, `x-request-id`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /**
   * What the network log saw of the call: it comes a little later than the reply. `null` where the log does
   * not report it or there is none.
   */
  readonly cookies: Promise<SeenCookies | null>;
  readonly channel: Channel;
  /** Whether a service worker of the page handled the call: then it may be the worker's response. */
  readonly byWorker: boolean;
  /** Whether the network log has the same body. `null` where the log does not have the whole of it. */
  readonly asLogged: Promise<boolean | null>;
}

/**
 * Makes a call with the shopper's cookies.
 * @throws StoreError when there is no response: moved, timeout, unreachable, redirected, …
 */
export type StoreFetch = (request: StoreRequest, signal: AbortSignal) => Promise<StoreReply>;

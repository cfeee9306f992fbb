/** A call to the inspected store's own origin. */
export interface StoreRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Path and query below the origin, root path included: `/pt/api/segments`. */
  readonly path: string;
  /** JSON text. */
  readonly body?: string;
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
}

export interface StoreReply {
  readonly status: number;
  /** Only the headers that explain an answer: `content-type`, `retry-after`, `x-vtex-*`, `x-request-id`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /**
   * What the network log saw of the call: it comes a little later than the reply. `null` where the log keeps
   * silent or there is none.
   */
  readonly cookies: Promise<SeenCookies | null>;
}

/**
 * Makes a call with the shopper's cookies.
 * @throws StoreError when there is no reply to speak of: moved, timeout, unreachable, redirected, …
 */
export type StoreFetch = (request: StoreRequest, signal: AbortSignal) => Promise<StoreReply>;

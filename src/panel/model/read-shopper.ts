import type { SessionApi } from '../../vtex/session-api.ts';
import { StoreError } from '../../vtex/store-error.ts';
import type { SeenCookies } from '../../vtex/store-fetch.ts';
import type { Shopper } from './outcome.ts';

export type ShopperRead =
  | { readonly kind: 'no-session' }
  | {
      readonly kind: 'shopper';
      readonly shopper: Shopper;
      /** What the network log shows of each of the two calls, a little later. */
      readonly cookies: readonly Promise<SeenCookies | null>[];
    };

/**
 * Reads session and segment.
 *
 * Whether there is a session is judged from the cookie that our own GET carried, not from a status. Until that
 * is known `GET /api/segments` waits: it could create what we would then report as missing.
 * @param sessionSeen a request of this document was just seen with `vtex_session`: then both go side by side.
 * @throws StoreError
 */
export async function readShopper(
  api: SessionApi,
  sessionSeen: boolean,
  signal: AbortSignal,
): Promise<ShopperRead> {
  const early = sessionSeen ? api.getSegment(signal) : null;
  // Awaited below; until then a failure of it must not count as unhandled.
  early?.catch(() => undefined);
  const first = await api.getSession(signal).catch(async (error: unknown) => {
    const seen = error instanceof StoreError ? await unlessAborted(error.cookies, signal) : null;
    if (seen && !seen.sent.session) return null;
    throw error;
  });
  if (first === null) return { kind: 'no-session' };
  if (!sessionSeen) {
    const seen = await unlessAborted(first.cookies, signal);
    const present = seen ? Boolean(seen.sent.session) : first.session.namespaces.size > 0;
    if (!present) return { kind: 'no-session' };
  }
  const second = await (early ?? api.getSegment(signal));
  return {
    kind: 'shopper',
    shopper: { session: first.session, segment: second.segment },
    cookies: [first.cookies, second.cookies],
  };
}

/** The log may keep silent for seconds; a read that was called off must not hold up the next. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new StoreError({ kind: 'cancelled' }));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    promise.then(resolve, reject);
  });
}

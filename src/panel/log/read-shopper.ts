import type { SessionApi } from '../../vtex/session-api.ts';
import { StoreError } from '../../vtex/store-error.ts';
import { within } from '../../vtex/within.ts';
import type { ReadingResult } from './reading.ts';

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
): Promise<ReadingResult> {
  const early = sessionSeen ? api.getSegment(signal) : null;
  // Awaited below; until then a failure of it must not count as unhandled.
  early?.catch(() => undefined);
  const first = await api.getSession(signal).catch(async (error: unknown) => {
    // The log may take seconds; a reading that was cancelled must not delay the next.
    const seen = error instanceof StoreError ? await within(error.cookies, { signal }) : null;
    if (seen && !seen.sent.session) return null;
    throw error;
  });
  if (first === null) return { kind: 'no-session' };
  if (!sessionSeen) {
    const seen = await within(first.cookies, { signal });
    const present = seen ? Boolean(seen.sent.session) : first.session.namespaces.size > 0;
    if (!present) return { kind: 'no-session' };
  }
  const segment = await (early ?? api.getSegment(signal));
  return { kind: 'shopper', shopper: { session: first.session, segment } };
}

import type { Segment } from '../../vtex/segment.ts';
import type { SessionApi } from '../../vtex/session-api.ts';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import { failureOf, StoreError, type StoreFailure } from '../../vtex/store-error.ts';
import { within } from '../../vtex/within.ts';
import type { ReadingResult } from './reading.ts';
import { isLiveToken } from './session-evidence.ts';

/** Failures after which nothing is shown of the document that was asked: the tab shows another. */
const moved: readonly StoreFailure['kind'][] = ['moved', 'interrupted', 'no-page'];

/**
 * Reads session and segment.
 *
 * Whether there is a session is judged from the cookie that our own GET carried, not from a status. Until that
 * is known `GET /api/segments` waits: it could create what we would then report as missing.
 * @param known whether it is known otherwise that there is a session, as soon as it is: then both go side by side.
 * @returns `failed`, with what the other one says, where one of the two could not be read.
 * @throws StoreError where neither could be.
 */
export async function readShopper(
  api: SessionApi,
  known: true | Promise<boolean>,
  signal: AbortSignal,
): Promise<ReadingResult> {
  let asked: Promise<Tried<Segment>> | null = null;
  const askSegment = () => {
    asked ??= tried(api.getSegment(signal));
    return asked;
  };
  if (known === true) askSegment();
  const askingSession = tried(api.getSession(signal));
  if (known !== true)
    void known.then((isKnown) => {
      if (isKnown && !signal.aborted) askSegment();
    });

  const first = await askingSession;
  signal.throwIfAborted();
  if (first.error && isMoved(first.error)) throw first.error;
  if (first.error || !asked) {
    const logged = first.error instanceof StoreError ? first.error.cookies : first.value?.cookies;
    // The log may take seconds; a reading that was cancelled must not delay the next.
    const seen = (await within(Promise.resolve(logged), { signal })) ?? null;
    const hasValues = first.value !== undefined && first.value.session.namespaces.size > 0;
    const isPresent = seen ? isOfSession(seen.sent.session, first.value?.session.id) : hasValues;
    if (!isPresent && (first.value || (seen && !isMissing(first.error)))) return { kind: 'no-session' };
    // Where nothing shows a session the segment is not asked for.
    if (!isPresent && !asked) throw first.error;
  }
  const second = await askSegment();
  signal.throwIfAborted();
  if (second.error && (first.error || isMoved(second.error))) throw first.error ?? second.error;
  if (first.value && second.value)
    return { kind: 'shopper', shopper: { session: first.value.session, segment: second.value } };
  const other = {
    ...(first.value && { session: first.value.session }),
    ...(second.value && { segment: second.value }),
  };
  return { kind: 'failed', failure: failureOf(first.error ?? second.error), other };
}

/** Whether a request's token is that of a session: of one that has expired the platform may make no more than a new one. */
function isOfSession(token: string | undefined, id: string | null | undefined): boolean {
  if (!token) return false;
  const named = decodeSessionToken(token)?.claims.id;
  return isLiveToken(token) || typeof named !== 'string' || named === id;
}

/** What came of a request. */
type Tried<T> =
  | { readonly value: T; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: object };

function tried<T>(promise: Promise<T>): Promise<Tried<T>> {
  return promise.then(
    (value) => ({ value }),
    (error: object) => ({ error }),
  );
}

/** Whether an error is that a host has no Session Manager. */
export function isMissing(error: unknown): boolean {
  return error instanceof StoreError && error.failure.kind === 'status' && error.failure.status === 404;
}

function isMoved(error: object): boolean {
  return error instanceof StoreError && moved.includes(error.failure.kind);
}

import type { InspectedDocument, InspectedStore, SeenCall } from '../../inspected/inspected-store.ts';
import { StoreError } from '../../vtex/store-error.ts';
import { within } from '../../vtex/within.ts';
import { originOf } from './page-calls.ts';

/** How long a page may take to validate its session. */
const validationTimeoutMs = 7_000;

/** By how much the clock of the network log may differ from the panel's. */
const clockToleranceMs = 20;

/** A validation that is waited for. */
interface Validation {
  /** Resolves with the page's request once it has ended; `null` where none did in time. @throws StoreError `cancelled` */
  readonly ended: Promise<SeenCall | null>;
  /** Nothing is waited for any more. */
  stop(): void;
}

/**
 * Waits for a FastStore page to validate its session, from now on.
 * @see https://github.com/vtex/faststore/blob/main/packages/core/src/sdk/graphql/request.ts
 */
export function waitForValidation(
  inspected: Pick<InspectedStore, 'listen' | 'look'>,
  document: InspectedDocument,
  signal: AbortSignal,
  timeoutMs = validationTimeoutMs,
): Validation {
  const since = Date.now() - clockToleranceMs;
  let stop: () => void = () => undefined;
  /** Chromium sends the event, too, when a page changes its own address and stays. */
  const checkDocument = async (reject: (error: StoreError) => void) => {
    const now = await inspected.look(signal).catch(() => null);
    if (now?.document.nonce !== document.nonce) reject(new StoreError({ kind: 'interrupted' }));
  };
  const seen = new Promise<SeenCall | null>((resolve, reject) => {
    const stopListening = inspected.listen((event) => {
      if (event.kind === 'navigated') void checkDocument(reject);
      // What was on its way already validates what the page's session was before.
      const isIt =
        event.kind === 'call' &&
        originOf(event.call) === document.origin &&
        isValidation(event.call) &&
        event.call.startedAt >= since;
      if (isIt) resolve(event.call);
    });
    const timer = setTimeout(() => resolve(null), timeoutMs);
    stop = () => {
      stopListening();
      clearTimeout(timer);
      resolve(null);
    };
  });
  const ended = within(seen, { signal }).finally(() => stop());
  // Where it is stopped no one waits for it.
  ended.catch(() => undefined);
  return { ended, stop: () => stop() };
}

/** Whether a request is one by which FastStore validates its session. Older versions do not name the operation in the address. */
function isValidation({ url, method }: SeenCall): boolean {
  const { pathname, searchParams } = new URL(url);
  const operation = searchParams.get('operationName');
  return (
    method === 'POST' &&
    pathname.endsWith('/api/graphql') &&
    (operation === null || operation === 'ValidateSession')
  );
}

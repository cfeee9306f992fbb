import type { InspectedDocument, InspectedStore, SeenCall } from '../../inspected/inspected-store.ts';
import { StoreError } from '../../vtex/store-error.ts';
import { within } from '../../vtex/within.ts';
import { originOf } from './page-calls.ts';

/** How long a page may take to validate its session. */
const validationTimeoutMs = 7_000;

/** How long another request is waited for after one that does not say what it is, and set no cookie of the shopper. */
const unnamedTimeoutMs = 1_500;

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
      if (event.kind !== 'call' || event.call.startedAt < since) return;
      const { call } = event;
      const operation = operationOf(call, document);
      // Firefox reports a request that ended because its page was left.
      const end = () => (call.status === 0 ? checkDocument(reject).then(() => resolve(call)) : resolve(call));
      if (operation === 'ValidateSession' || (operation === '' && hasCookies(call))) void end();
      else if (operation === '') timers.push(setTimeout(end, unnamedTimeoutMs));
    });
    const timers = [setTimeout(() => resolve(null), timeoutMs)];
    stop = () => {
      stopListening();
      timers.forEach(clearTimeout);
      resolve(null);
    };
  });
  const ended = within(seen, { signal }).finally(() => stop());
  // Where it is stopped no one waits for it.
  ended.catch(() => undefined);
  return { ended, stop: () => stop() };
}

/**
 * The operation that a request to FastStore's API names in its address; `''` where it names none, as those of older versions;
 * `null` for any other request.
 */
function operationOf(call: SeenCall, { origin }: InspectedDocument): string | null {
  const { pathname, searchParams } = new URL(call.url);
  const isToApi = call.method === 'POST' && originOf(call) === origin && pathname.endsWith('/api/graphql');
  return isToApi ? (searchParams.get('operationName') ?? '') : null;
}

function hasCookies({ set }: SeenCall): boolean {
  return set.session !== undefined || set.segment !== undefined;
}

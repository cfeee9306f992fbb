import type { CallOutcome } from './call-outcome.ts';

/** A call as it is passed to the page. */
export interface PageCall {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly credentials?: 'omit' | undefined;
  readonly timeoutMs: number;
  /** `Date.now()` after which the call is no longer waited for, so that it must not start. */
  readonly startBefore: number;
}

/** The document that a call was prepared for. */
export interface ExpectedDocument {
  readonly origin: string;
  readonly nonce: string;
  /** Its `performance.timeOrigin`, which is the same in each of its worlds. */
  readonly timeOrigin: number;
}

interface Slot {
  nonce: string;
  calls: Map<string, Entry>;
  /** When the first call began, in milliseconds of `performance.now()`. */
  firstCallAt?: number;
}

interface Entry {
  outcome: CallOutcome;
  readonly abort: AbortController;
  /** Resolves when the outcome is there. */
  done: Promise<void>;
}

/**
 * Runs in the inspected document, as text. Starts a call if the document is still the one that it was prepared for:
 * the comparison is in the very expression that starts the call, because an expression runs in whatever
 * document is current by then.
 * @returns JSON of a `CallOutcome`: `started` or `moved`.
 */
export function startCall(slotName: string, expected: ExpectedDocument, call: PageCall): string {
  const { origin, nonce, timeOrigin } = expected;
  const slots = window as unknown as Record<symbol, Slot | undefined>;
  const key = Symbol.for(slotName);
  // The isolated world has not been looked at, and cannot see the page's own slot.
  if (!slots[key] && performance.timeOrigin === timeOrigin)
    Object.defineProperty(slots, key, { value: { nonce, calls: new Map() } });
  const slot = slots[key];
  if (slot?.nonce !== nonce || location.origin !== origin || Date.now() > call.startBefore)
    return JSON.stringify({ kind: 'moved' });

  const abort = new AbortController();
  const entry: Entry = { outcome: { kind: 'pending' }, abort, done: Promise.resolve() };
  slot.calls.set(call.id, entry);
  slot.firstCallAt ??= performance.now();

  let blocked = false;
  const onViolation = (event: SecurityPolicyViolationEvent) => {
    const ours = event.blockedURI.startsWith(origin) && event.effectiveDirective === 'connect-src';
    if (ours && event.disposition === 'enforce') blocked = true;
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  const timer = setTimeout(() => abort.abort(), call.timeoutMs);

  const begun = Math.floor(performance.now());
  // An observer and not the page's own buffer of entries, which is full after some 250.
  const timings: PerformanceEntryList = [];
  const observer = new PerformanceObserver((list) => void timings.push(...list.getEntries()));
  observer.observe({ type: 'resource' });
  const run = async (): Promise<CallOutcome> => {
    const response = await fetch(call.url, {
      method: call.method,
      headers: call.headers,
      body: call.body,
      credentials: call.credentials ?? 'same-origin',
      cache: 'no-store',
      // A followed redirect would send an edit on to another address.
      redirect: 'manual',
      signal: abort.signal,
    });
    if (response.type === 'opaqueredirect') return { kind: 'redirected' };
    const headers: Record<string, string> = {};
    response.headers.forEach((value, name) => {
      if (/^(content-type|retry-after|x-request-id|x-vtex-)/.test(name)) headers[name] = value;
    });
    const body = await response.text();
    // Chromium's isolated world goes past the worker, and leaves no entry.
    timings.push(...observer.takeRecords());
    const timing = timings.findLast(({ name, startTime }) => name === call.url && startTime >= begun) as
      | PerformanceResourceTiming
      | undefined;
    // What a worker responds with has come by no protocol. (Firefox leaves `workerStart` at zero, and Chromium sets it for a
    // worker, too, that let the request pass.)
    const byWorker = Boolean(navigator.serviceWorker?.controller) && timing?.nextHopProtocol === '';
    return { kind: 'reply', status: response.status, headers, body, byWorker };
  };
  const why = () => {
    if (abort.signal.aborted) return 'timeout';
    if (blocked) return 'blocked';
    return navigator.onLine ? 'unreachable' : 'offline';
  };
  const fail = (): Promise<CallOutcome> =>
    // The violation event is a task of its own that comes after the fetch has failed, on a busy machine well after.
    new Promise((resolve) => {
      setTimeout(() => resolve({ kind: why() }), 100);
    });
  entry.done = run()
    .catch(fail)
    .then((outcome) => {
      entry.outcome = outcome;
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('securitypolicyviolation', onViolation);
    });
  return JSON.stringify({ kind: 'started' });
}

/**
 * Runs in the inspected document, as text. Returns what became of started calls, and forgets soon those that are over.
 * @returns JSON of a `CallOutcome` by id; `moved` when the document that started the call is gone.
 */
export function takeCalls(slotName: string, nonce: string, ids: readonly string[]): string {
  const slot = (window as unknown as Record<symbol, Slot | undefined>)[Symbol.for(slotName)];
  const outcomes = ids.map((id) => {
    const entry = slot?.nonce === nonce ? slot.calls.get(id) : undefined;
    // Not at once: the result may be lost on its way.
    if (entry && entry.outcome.kind !== 'pending') setTimeout(() => slot?.calls.delete(id), 10_000);
    return [id, entry?.outcome ?? { kind: 'moved' }];
  });
  return JSON.stringify(Object.fromEntries(outcomes));
}

/**
 * Runs in the extension's own world of the inspected document. Returns what becomes of one started call.
 * @param milliseconds after which it is `pending` still.
 * @returns JSON of a `CallOutcome`.
 */
async function waitForCall(
  slotName: string,
  nonce: string,
  id: string,
  milliseconds: number,
): Promise<string> {
  const slot = (window as unknown as Record<symbol, Slot | undefined>)[Symbol.for(slotName)];
  const entry = slot?.nonce === nonce ? slot.calls.get(id) : undefined;
  if (!slot || !entry) return JSON.stringify({ kind: 'moved' });
  // A limit, so that the request to the background, which waits for this, stays shorter than its own timeout.
  await Promise.race([entry.done, new Promise((resolve) => setTimeout(resolve, milliseconds))]);
  if (entry.outcome.kind !== 'pending') setTimeout(() => slot.calls.delete(id), 10_000);
  return JSON.stringify(entry.outcome);
}

/** Runs in the inspected document, as text. Cancels a started call, and forgets it. */
export function abortCall(slotName: string, nonce: string, id: string): string {
  const slot = (window as unknown as Record<symbol, Slot | undefined>)[Symbol.for(slotName)];
  if (slot?.nonce === nonce) {
    slot.calls.get(id)?.abort.abort();
    slot.calls.delete(id);
  }
  return JSON.stringify({ kind: 'pending' });
}

/** What is run in a document, in either world of it. */
export const pageFunctions = { startCall, waitForCall, abortCall };

import { type CallOutcome, callOutcome } from '../in-page/call-outcome.ts';
import type { PageCall } from '../in-page/calls.ts';
import { delay } from '../vtex/delay.ts';
import { failureOf, StoreError } from '../vtex/store-error.ts';
import type { StoreReply, StoreRequest } from '../vtex/store-fetch.ts';
import { within } from '../vtex/within.ts';
import { evalTimeoutMs, evaluate } from './evaluate.ts';
import type { InspectedDocument } from './inspected-store.ts';
import { ownCallHeader } from './network-log.ts';
import { type LoggedOwnCall, matchesLogged, type OwnCalls } from './own-calls.ts';
import { PermissionRemoved } from './permission-removed.ts';
import type { World } from './world.ts';

/** The name of the property on the document's `window` where its nonce and the calls in flight are kept. */
export const slotName = 'session-inspector-for-vtex';

export const callTimeoutMs = 10_000;

/** How long the network log may take to show a call that has its response: 30 ms in Chromium, 280 ms in Firefox. */
export const logTimeoutMs = 3_000;

/** How often a page is asked for a response. */
const shortestPollMs = 8;
const longestPollMs = 100;

/** A call that left with a look. */
export interface BegunCall {
  readonly id: string;
  readonly logged: Promise<LoggedOwnCall | null>;
}

interface StoreCall {
  readonly document: InspectedDocument;
  readonly request: StoreRequest;
  /** Where to make it: the first that can still be reached. */
  readonly worlds: readonly World[];
  readonly ownCalls: OwnCalls;
  /** The call, where it has left the page with a look; else `null`. */
  readonly begun: BegunCall | null;
  readonly signal: AbortSignal;
}

/**
 * Makes a call to the store from within the inspected document.
 * @throws StoreError
 */
export async function callStore(call: StoreCall): Promise<StoreReply> {
  const { document, request, ownCalls, begun } = call;
  const id = begun?.id ?? crypto.randomUUID();
  const own = { id, url: document.origin + request.path, method: request.method };
  // Before the call starts: the log may show it before `startCall` has returned.
  const logged = begun?.logged ?? ownCalls.watch(own, callTimeoutMs + logTimeoutMs);
  const { outcome, world } = await outcomeOf(call, id);
  const reply = replyOf(outcome);
  const seen: Promise<LoggedOwnCall | null> = within(logged, { milliseconds: logTimeoutMs }).catch(
    () => null,
  );
  return {
    ...reply,
    channel: world.channel,
    cookies: seen.then((entry) => entry && { sent: entry.sent, set: entry.set }),
    asLogged: seen.then((entry) => entry && matchesLogged(reply.body, entry)),
  };
}

interface Ended {
  readonly outcome: CallOutcome;
  readonly world: World;
}

async function outcomeOf(
  { document, request, worlds, begun: left, signal }: StoreCall,
  id: string,
): Promise<Ended> {
  for (const world of worlds) {
    let begun = left !== null;
    try {
      if (begun) return { outcome: await take(world, document, id, signal), world };
      const args = [slotName, document, pageCall(id, document, request)] as const;
      const started = await evaluate(() => world.startCall(...args), callOutcome, signal);
      if (started.kind === 'moved') throw new StoreError({ kind: 'moved' });
      begun = true;
      return { outcome: await take(world, document, id, signal), world };
    } catch (error) {
      const isGone = error instanceof PermissionRemoved || failureOf(error).kind === 'no-page';
      // Where the permission went before the call began, or the tab to another host, the next world can make it or
      // knows why not; afterwards its response is lost.
      if (isGone && !begun && world.channel === 'granted') continue;
      throw isGone && begun ? new StoreError({ kind: 'interrupted' }) : error;
    } finally {
      // Forgets a finished call, and cancels one that is no longer waited for, begun or still to begin.
      const abort = () => world.abortCall(slotName, document.nonce, id);
      void evaluate(abort, callOutcome, AbortSignal.timeout(1_000)).catch(() => undefined);
    }
  }
  throw new StoreError({ kind: 'no-page' });
}

/** Waits for the outcome of a call that has begun. */
async function take(
  world: World,
  { nonce }: InspectedDocument,
  id: string,
  signal: AbortSignal,
): Promise<CallOutcome> {
  const begun = Date.now();
  while (Date.now() - begun < callTimeoutMs + 1_000) {
    // A slow response is asked for less often, and seen at most a twentieth of its time too late.
    if (!world.waits)
      await delay(Math.min(Math.max(shortestPollMs, (Date.now() - begun) / 20), longestPollMs), signal);
    const outcome = await evaluate(() => world.outcome(slotName, nonce, id), callOutcome, signal).catch(
      (error: unknown) => {
        // A page too busy for one look may still have the response at the next.
        if (error instanceof PermissionRemoved || failureOf(error).kind !== 'timeout') throw error;
        return { kind: 'pending' } as const;
      },
    );
    if (outcome.kind !== 'pending') return outcome;
  }
  // The page's own timer did not fire: its scripts are stopped, in a debugger perhaps.
  return { kind: 'timeout' };
}

function pageCall(id: string, { origin }: InspectedDocument, { method, path, body }: StoreRequest): PageCall {
  return {
    id,
    method,
    url: `${origin}${path}`,
    headers: { [ownCallHeader]: id, ...(body !== undefined && { 'content-type': 'application/json' }) },
    body: body ?? null,
    timeoutMs: callTimeoutMs,
    startBefore: Date.now() + evalTimeoutMs,
  };
}

function replyOf(outcome: CallOutcome): Pick<StoreReply, 'status' | 'headers' | 'body' | 'byWorker'> {
  switch (outcome.kind) {
    case 'reply': {
      const { status, headers, body, byWorker } = outcome;
      return { status, headers, body, byWorker };
    }
    case 'timeout':
      throw new StoreError({ kind: 'timeout', seconds: callTimeoutMs / 1000 });
    case 'redirected':
    case 'blocked':
    case 'offline':
    case 'unreachable':
      throw new StoreError({ kind: outcome.kind });
    case 'moved':
    case 'started':
    case 'pending':
      throw new StoreError({ kind: 'interrupted' });
  }
}

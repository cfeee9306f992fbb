import { type CallOutcome, callOutcome } from '../in-page/call-outcome.ts';
import type { PageCall } from '../in-page/calls.ts';
import { failureOf, StoreError } from '../vtex/store-error.ts';
import type { StoreReply, StoreRequest } from '../vtex/store-fetch.ts';
import { within } from '../vtex/within.ts';
import { callTimeoutMs, evalTimeoutMs } from './call-limits.ts';
import { evaluate } from './evaluate.ts';
import type { InspectedDocument } from './inspected-store.ts';
import { ownCallHeader } from './own-call-header.ts';
import { type LoggedOwnCall, matchesLogged, type OwnCalls } from './own-calls.ts';
import { PermissionRemoved } from './permission-removed.ts';
import { slotName } from './slot-name.ts';
import type { World } from './world.ts';

/** How long the network log may take to show a call that has its response: 30 ms in Chromium, 280 ms in Firefox. */
export const logTimeoutMs = 3_000;

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
    cookies: seen.then((entry) => entry && { sent: entry.sent, set: entry.set, names: entry.names }),
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
    let isOver = false;
    const taken = async () => {
      const outcome = await within(world.outcome(document.nonce, id), { signal });
      isOver = outcome.kind !== 'timeout';
      return { outcome, world };
    };
    try {
      if (begun) return await taken();
      const args = [slotName, document, pageCall(id, document, request)] as const;
      const started = await evaluate(() => world.startCall(...args), callOutcome, signal);
      if (started.kind === 'moved') throw new StoreError({ kind: 'moved' });
      begun = true;
      return await taken();
    } catch (error) {
      const isGone = error instanceof PermissionRemoved || failureOf(error).kind === 'no-page';
      // Where the permission went before the call began, or the tab to another host, the next world can make it or
      // knows why not; afterwards its response is lost.
      if (isGone && !begun && world.channel === 'granted') continue;
      throw isGone && begun ? new StoreError({ kind: 'interrupted' }) : error;
    } finally {
      // Cancels a call that is no longer waited for, begun or still to begin.
      if (!isOver)
        void evaluate(
          () => world.abortCall(slotName, document.nonce, id),
          callOutcome,
          AbortSignal.timeout(1_000),
        ).catch(() => undefined);
    }
  }
  throw new StoreError({ kind: 'no-page' });
}

function pageCall(
  id: string,
  { origin }: InspectedDocument,
  { method, path, body, credentials }: StoreRequest,
): PageCall {
  return {
    id,
    method,
    url: `${origin}${path}`,
    headers: { [ownCallHeader]: id, ...(body !== undefined && { 'content-type': 'application/json' }) },
    body: body ?? null,
    ...(credentials && { credentials }),
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

import type { Devtools, Tabs } from 'webextension-polyfill';
import { delay } from '../vtex/delay.ts';
import { failureOf, StoreError } from '../vtex/store-error.ts';
import type { StoreReply, StoreRequest } from '../vtex/store-fetch.ts';
import { evalTimeoutMs, evaluate } from './evaluate.ts';
import { abortCall, type PageCall, type PageOutcome, startCall, takeCall } from './in-page/calls.ts';
import { look } from './in-page/look.ts';
import type { InspectedDocument, InspectedStore, StoreEvent } from './inspected-store.ts';
import { listenToLog, ownCallHeader, readLog } from './network-log.ts';
import { createOwnCalls } from './own-calls.ts';
import { lookSchema, outcomeSchema } from './page-schema.ts';
import { type EvalApi, renewableEval } from './renewable-eval.ts';

/** The name of the property on the page's `window` where calls in flight are kept. */
const slotName = 'session-inspector-for-vtex';

const callTimeoutMs = 10_000;

/** How long the network log may take to show a call that was answered: 30 ms in Chromium, 280 ms in Firefox. */
const logPatienceMs = 3_000;

interface PageChannelOptions {
  /** Tells without a permission that a tab goes somewhere, not where; a panel of Firefox has none of it. */
  readonly tabs: Pick<Tabs.Static, 'onUpdated'> | undefined;
  /** See `renewableEval`. */
  readonly openAnotherContext: () => Promise<EvalApi>;
}

/**
 * The inspected tab through the page itself: `inspectedWindow.eval` and the network log. Needs no permission
 * and always has the tab's own cookies, private windows and containers included. Its answers are the page's word.
 */
export function createPageChannel(
  { inspectedWindow, network }: Devtools.Static,
  { tabs, openAnotherContext }: PageChannelOptions,
): InspectedStore {
  const page = renewableEval(inspectedWindow, openAnotherContext);
  const listeners = new Set<(event: StoreEvent) => void>();
  const ownCalls = createOwnCalls(network);

  const emit = (event: StoreEvent) => {
    for (const listener of listeners) listener(event);
  };
  listenToLog(network, (call) => {
    if (call.ownCall === null) emit({ kind: 'call', call });
    else ownCalls.seen(call);
  });
  network.onNavigated.addListener(() => emit({ kind: 'navigated' }));
  // Of its own pages and of error pages Chromium tells no DevTools extension in any other way.
  tabs?.onUpdated.addListener((id) => {
    if (id === inspectedWindow.tabId) emit({ kind: 'navigated' });
  });

  async function take({ nonce }: InspectedDocument, id: string, signal: AbortSignal): Promise<PageOutcome> {
    const deadline = Date.now() + callTimeoutMs + 1_000;
    for (let wait = 10; Date.now() < deadline; wait = Math.min(wait * 2, 100)) {
      await delay(wait, signal);
      const outcome = await evaluate(page.run, takeCall, [slotName, nonce, id], outcomeSchema, signal).catch(
        (error: unknown) => {
          // A page too busy for one look may still have the answer at the next.
          if (failureOf(error).kind !== 'timeout') throw error;
          return { kind: 'pending' } as const;
        },
      );
      if (outcome.kind !== 'pending') return outcome;
    }
    // The page's own timer did not fire: its scripts stand still, in a debugger perhaps.
    return { kind: 'timeout' };
  }

  return {
    async look(signal) {
      const args = [slotName, crypto.randomUUID()] as const;
      const ask = () => evaluate(page.run, look, args, lookSchema, signal);
      const { origin, nonce, ...signals } = await ask().catch(async (error: unknown) => {
        if (await page.renewed()) return ask();
        throw error;
      });
      // Browser pages, error pages and files have an opaque origin, or none that a store could have.
      if (!/^https?:/.test(origin)) throw new StoreError({ kind: 'no-page' });
      return { document: { origin, nonce }, signals };
    },

    async fetch(document, request, signal) {
      const id = crypto.randomUUID();
      const call = pageCall(id, document, request);
      // Before the call starts: the log may show it before the page's answer to «start» is here.
      const cookies = ownCalls.watch(id, callTimeoutMs + logPatienceMs);
      const args = [slotName, document.origin, document.nonce, call] as const;
      let outcome: PageOutcome;
      let begun = false;
      try {
        const started = await evaluate(page.run, startCall, args, outcomeSchema, signal);
        if (started.kind === 'moved') throw new StoreError({ kind: 'moved' });
        begun = true;
        outcome = await take(document, id, signal);
      } catch (error) {
        const left = begun && failureOf(error).kind === 'no-page';
        throw left ? new StoreError({ kind: 'interrupted' }) : error;
      } finally {
        // Forgets an answered call, and calls off one that nobody waits for any more, begun or still to begin.
        const brief = AbortSignal.timeout(1_000);
        const abort = [slotName, document.nonce, id] satisfies Parameters<typeof abortCall>;
        void evaluate(page.run, abortCall, abort, outcomeSchema, brief).catch(() => undefined);
      }
      return { ...replyOf(outcome), cookies: Promise.race([cookies, delay(logPatienceMs).then(() => null)]) };
    },

    async earlierCalls() {
      // A log that cannot be read in time tells nothing; nobody shall wait for it.
      const log = readLog(network).catch(() => []);
      const calls = await Promise.race([log, delay(logPatienceMs).then(() => [])]);
      return calls.filter((call) => call.ownCall === null);
    },

    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    reload: () => void inspectedWindow.reload(),
  };
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

function replyOf(outcome: PageOutcome): Omit<StoreReply, 'cookies'> {
  switch (outcome.kind) {
    case 'reply':
      return { status: outcome.status, headers: outcome.headers, body: outcome.body };
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

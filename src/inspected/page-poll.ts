import * as v from 'valibot';
import { type CallOutcome, callOutcome } from '../in-page/call-outcome.ts';
import { takeCalls } from '../in-page/calls.ts';
import { delay } from '../vtex/delay.ts';
import { failureOf } from '../vtex/store-error.ts';
import { outcomeTimeoutMs } from './call-limits.ts';
import { evaluate } from './evaluate.ts';
import { expressionOf } from './expression.ts';
import type { RunInPage } from './renewable-eval.ts';
import { slotName } from './slot-name.ts';

/** How often a page is asked, in milliseconds: less often the longer it takes, so that a response is seen a twentieth late. */
const interval = { shortest: 8, longest: 100, share: 0.05 };

const outcomes = v.record(v.string(), callOutcome);

/** Waits for the outcome of a call that has begun in a document of the page's world: `timeout` where it does not come. */
export type PagePoll = (nonce: string, id: string) => Promise<CallOutcome>;

interface Waiting {
  readonly nonce: string;
  readonly since: number;
  readonly resolve: (outcome: CallOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Asks the page again and again, because no browser's `eval` waits for a promise. One expression asks for all calls of a
 * document: each costs time in DevTools itself, which is busy while it opens.
 */
export function createPagePoll(run: RunInPage): PagePoll {
  const waiting = new Map<string, Waiting>();
  let isAsking = false;

  async function ask(nonce: string): Promise<void> {
    const ids = [...waiting].filter(([, call]) => call.nonce === nonce).map(([id]) => id);
    const end = (id: string, how: (call: Waiting) => void) => {
      const call = waiting.get(id);
      waiting.delete(id);
      if (call) how(call);
    };
    try {
      const expression = expressionOf(takeCalls, [slotName, nonce, ids]);
      const found = await evaluate(() => run(expression), outcomes, new AbortController().signal);
      for (const id of ids) {
        const outcome = found[id];
        if (outcome && outcome.kind !== 'pending') end(id, ({ resolve }) => resolve(outcome));
      }
    } catch (error) {
      // A page too busy for one look may still have the response at the next.
      if (failureOf(error).kind !== 'timeout') for (const id of ids) end(id, ({ reject }) => reject(error));
    }
  }

  async function askAll(): Promise<void> {
    while (waiting.size > 0) {
      const begun = Date.now();
      for (const [id, { since, resolve }] of waiting) {
        if (begun - since < outcomeTimeoutMs) continue;
        waiting.delete(id);
        resolve({ kind: 'timeout' });
      }
      for (const nonce of new Set([...waiting.values()].map((call) => call.nonce))) await ask(nonce);
      const newest = Math.max(...[...waiting.values()].map(({ since }) => since));
      const wanted = Math.max(interval.shortest, (begun - newest) * interval.share);
      await delay(Math.max(0, Math.min(wanted, interval.longest) - (Date.now() - begun)));
    }
    isAsking = false;
  }

  return (nonce, id) =>
    new Promise((resolve, reject) => {
      waiting.set(id, { nonce, since: Date.now(), resolve, reject });
      if (!isAsking) void askAll();
      isAsking = true;
    });
}

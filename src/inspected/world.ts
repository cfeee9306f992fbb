import { type CallOutcome, callOutcome } from '../in-page/call-outcome.ts';
import { pageFunctions } from '../in-page/calls.ts';
import { failureOf } from '../vtex/store-error.ts';
import type { Channel } from '../vtex/store-fetch.ts';
import type { RequestBackground } from './background-client.ts';
import { outcomeTimeoutMs } from './call-limits.ts';
import { evaluate } from './evaluate.ts';
import { expressionOf } from './expression.ts';
import { createPagePoll } from './page-poll.ts';
import { PermissionRemoved } from './permission-removed.ts';
import type { RunInPage } from './renewable-eval.ts';
import { slotName } from './slot-name.ts';

type PageFunctions = typeof pageFunctions;
type Arguments<Name extends keyof PageFunctions> = Readonly<Parameters<PageFunctions[Name]>>;

/**
 * One of the worlds in which scripts of the inspected document run. They share its origin, its cookies and its DOM. What
 * is named like a function of `src/in-page` resolves to the text that this returns. @throws PermissionRemoved
 */
export interface World {
  readonly channel: Channel;
  startCall(...args: Arguments<'startCall'>): Promise<unknown>;
  abortCall(...args: Arguments<'abortCall'>): Promise<unknown>;
  /** Waits for the outcome of a call that has begun: `timeout` where it does not come. @throws StoreError */
  outcome(nonce: string, id: string): Promise<CallOutcome>;
}

/** Of a wait that ends by itself. */
const never = new AbortController().signal;

/** How long one request to the background waits for the store: less than a request may take. */
const waitMs = 3_000;

/** The page's own world: needs no permission, and the page's scripts are in it. */
export function pageWorld(runInPage: RunInPage): World {
  return {
    channel: 'page',
    startCall: (...args) => runInPage(expressionOf(pageFunctions.startCall, args)),
    abortCall: (...args) => runInPage(expressionOf(pageFunctions.abortCall, args)),
    outcome: createPagePoll(runInPage),
  };
}

/**
 * The extension's own world in the document, through the background: no script of the page is in it, and in Chromium
 * the page's Content-Security-Policy does not apply there. Needs the host permission.
 */
export function isolatedWorld(request: RequestBackground, tabId: number, origin: string): World {
  const run =
    <Name extends 'startCall' | 'waitForCall' | 'abortCall'>(name: Name) =>
    async (...args: Arguments<Name>) => {
      const result = await request('run', { tabId, origin, name, args: [...args] });
      if (result === null) throw new PermissionRemoved();
      return result.text;
    };
  return {
    channel: 'granted',
    startCall: run('startCall'),
    abortCall: run('abortCall'),
    async outcome(nonce, id) {
      const wait = () => run('waitForCall')(slotName, nonce, id, waitMs);
      const begun = Date.now();
      while (Date.now() - begun < outcomeTimeoutMs) {
        const outcome = await evaluate(wait, callOutcome, never).catch((error: unknown) => {
          // A page too busy for one request may still have the response at the next.
          if (error instanceof PermissionRemoved || failureOf(error).kind !== 'timeout') throw error;
          return { kind: 'pending' } as const;
        });
        if (outcome.kind !== 'pending') return outcome;
      }
      return { kind: 'timeout' };
    },
  };
}

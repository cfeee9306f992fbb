import { startCall } from '../in-page/calls.ts';
import { look } from '../in-page/look.ts';
import { type FirstCalls, lookAndCall } from '../in-page/look-and-call.ts';
import { rootPathPattern, vtexHostPattern } from '../vtex/page-patterns.ts';
import type { StoreRequest } from '../vtex/store-fetch.ts';
import { callTimeoutMs, evalTimeoutMs } from './call-limits.ts';
import { expressionOf } from './expression.ts';
import type { FirstRequests } from './inspected-store.ts';
import { ownCallHeader } from './own-call-header.ts';
import type { RunInPage } from './renewable-eval.ts';
import { slotName } from './slot-name.ts';

/** A look that was sent to the inspected tab. */
export interface SentLook {
  /** The calls that leave with it, where the document shows that it is a store's; `null` for none. */
  readonly calls: FirstCalls | null;
  /** When it was sent, in milliseconds of `Date.now()`. */
  readonly at: number;
  /** What was sent, to be sent again where the browser has failed. */
  readonly expression: string;
  /** JSON of `lookResult`, in whatever form the browser's `eval` resolves to. */
  readonly result: Promise<unknown>;
}

/**
 * Sends a look to the inspected tab. No library is behind it, because it is part of the first script that the panel loads: the
 * smaller that is, the sooner the store is asked.
 * @param first what may leave with it; `null` for nothing.
 */
export function sendLook(run: RunInPage, first: FirstRequests | null): SentLook {
  const calls = first && firstCalls(first);
  const args = [slotName, crypto.randomUUID()] as const;
  const expression = calls
    ? expressionOf(lookAndCall, [look, startCall, ...args, calls])
    : expressionOf(look, args);
  const at = Date.now();
  // Where the extension was removed, it throws at once.
  const result = (async () => run(expression))();
  // It is awaited later; until then a failure must not count as unhandled.
  result.catch(() => undefined);
  return { calls, at, expression, result };
}

function firstCalls({ always, withSession, known, notAt }: FirstRequests): FirstCalls {
  const callOf =
    (onlyWithSession: boolean) =>
    ({ method, path }: StoreRequest) => {
      const id = crypto.randomUUID();
      return { id, method, path, headers: { [ownCallHeader]: id }, onlyWithSession };
    };
  return {
    calls: [...always.map(callOf(false)), ...withSession.map(callOf(true))],
    timeoutMs: callTimeoutMs,
    startBefore: Date.now() + evalTimeoutMs,
    known,
    notAt,
    storeHost: vtexHostPattern.source,
    rootPath: rootPathPattern.source,
  };
}

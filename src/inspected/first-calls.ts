import type { FirstCalls } from '../in-page/look-and-call.ts';
import { rootPathPattern, vtexHostPattern } from '../vtex/page-signals.ts';
import type { StoreRequest } from '../vtex/store-fetch.ts';
import { callTimeoutMs } from './call-limits.ts';
import { evalTimeoutMs } from './evaluate.ts';
import type { FirstRequests, InspectedDocument } from './inspected-store.ts';
import { ownCallHeader } from './network-log.ts';
import type { OwnCalls } from './own-calls.ts';
import { type BegunCall, logTimeoutMs } from './store-call.ts';

/** The calls that left with the last look, until they are asked for. */
export interface BegunCalls {
  /** What the look is to send. */
  prepare(requests: FirstRequests): FirstCalls;
  /** The look has sent these. */
  begin(
    document: InspectedDocument,
    rootPath: string,
    prepared: FirstCalls,
    started: readonly string[],
  ): void;
  /** The call that is this request's own, once; `null` where none left. */
  take(document: InspectedDocument, request: StoreRequest): BegunCall | null;
}

/** @param forget a call that no one asked for is to be cancelled. */
export function createBegunCalls(
  ownCalls: OwnCalls,
  forget: (document: InspectedDocument, id: string) => void,
): BegunCalls {
  let begun: readonly (BegunCall & { readonly document: InspectedDocument; readonly key: string })[] = [];
  const keyOf = (nonce: string, method: string, path: string) => `${nonce} ${method} ${path}`;

  return {
    prepare({ always, withSession, known }) {
      for (const { document, id } of begun) forget(document, id);
      begun = [];
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
        storeHost: vtexHostPattern.source,
        rootPath: rootPathPattern.source,
      };
    },
    begin(document, rootPath, { calls }, started) {
      begun = calls
        .filter(({ id }) => started.includes(id))
        .map(({ id, method, path }) => {
          const own = { id, method, url: `${document.origin}${rootPath}${path}` };
          const key = keyOf(document.nonce, method, rootPath + path);
          return { id, document, key, logged: ownCalls.watch(own, callTimeoutMs + logTimeoutMs) };
        });
    },
    take({ nonce }, { method, path }) {
      const found = begun.find(({ key }) => key === keyOf(nonce, method, path)) ?? null;
      begun = begun.filter((call) => call !== found);
      return found;
    },
  };
}

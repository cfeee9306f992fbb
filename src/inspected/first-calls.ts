import type { StoreRequest } from '../vtex/store-fetch.ts';
import { callTimeoutMs } from './call-limits.ts';
import type { InspectedDocument } from './inspected-store.ts';
import type { OwnCalls } from './own-calls.ts';
import type { SentLook } from './send-look.ts';
import { type BegunCall, logTimeoutMs } from './store-call.ts';

/** The calls that left with the last look, until they are asked for. */
export interface BegunCalls {
  /** A look has started those of its calls that have these ids. */
  begin(document: InspectedDocument, rootPath: string, sent: SentLook, started: readonly string[]): void;
  /** The call that is this request's own, once; `null` where none left. */
  take(document: InspectedDocument, request: StoreRequest): BegunCall | null;
  /** Cancels the calls that no one has asked for: another look is to be sent. */
  cancel(): void;
}

/** @param abort cancels a call in the document that made it. */
export function createBegunCalls(
  ownCalls: OwnCalls,
  abort: (document: InspectedDocument, id: string) => void,
): BegunCalls {
  let begun: readonly (BegunCall & { readonly document: InspectedDocument; readonly key: string })[] = [];
  const keyOf = (nonce: string, method: string, path: string) => `${nonce} ${method} ${path}`;

  return {
    begin(document, rootPath, { calls }, started) {
      if (!calls) return;
      begun = calls.calls
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
    cancel() {
      for (const { document, id } of begun) abort(document, id);
      begun = [];
    },
  };
}

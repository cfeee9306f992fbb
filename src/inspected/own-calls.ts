import type { Devtools } from 'webextension-polyfill';
import { delay } from '../vtex/delay.ts';
import type { SeenCookies } from '../vtex/store-fetch.ts';
import { type LoggedCall, readLog } from './network-log.ts';

/** Tells of our own calls which cookies they really carried, by what the network log shows of them. */
export interface OwnCalls {
  /** Waits for the log to show a call that is about to start; `null` when it does not within that time. */
  watch(id: string, milliseconds: number): Promise<SeenCookies | null>;
  /** The log shows a call of ours. */
  seen(call: LoggedCall): void;
}

export function createOwnCalls(
  network: Pick<Devtools.Static['network'], 'getHAR' | 'onRequestFinished'>,
): OwnCalls {
  const waiting = new Map<string, (call: LoggedCall) => void>();

  /**
   * Chromium's log can show a request before the network process has told which headers it really went out
   * with, cookies among them. The log itself is mended a moment later, and nobody is told.
   */
  async function mended({ ownCall }: LoggedCall): Promise<LoggedCall> {
    for (let wait = 50; ; wait = Math.min(wait * 2, 1_000)) {
      await delay(wait);
      if (ownCall === null || !waiting.has(ownCall)) throw new Error('Nobody waits any more');
      const call = (await readLog(network)).find((candidate) => candidate.ownCall === ownCall);
      if (call?.asSent) return call;
    }
  }

  return {
    watch(id, milliseconds) {
      return new Promise((resolve) => {
        const finish = (cookies: SeenCookies | null) => {
          waiting.delete(id);
          clearTimeout(timer);
          resolve(cookies);
        };
        const timer = setTimeout(() => finish(null), milliseconds);
        waiting.set(id, ({ sent, set }) => finish({ sent, set }));
      });
    },
    seen(call) {
      const tell = call.ownCall === null ? undefined : waiting.get(call.ownCall);
      if (!tell) return;
      if (call.asSent) tell(call);
      // Where nobody waits any more, or the log cannot be read, the wait ends by itself.
      else mended(call).then(tell, () => undefined);
    },
  };
}

import type { Devtools } from 'webextension-polyfill';
import { delay } from '../vtex/delay.ts';
import { type LoggedCall, readLog } from './network-log.ts';

/** What the network log shows of a call of ours: which cookies it really carried, and what was answered. */
export type LoggedOwnCall = Pick<LoggedCall, 'sent' | 'set' | 'body'>;

/** Tells of our own calls what the network log shows of them. */
export interface OwnCalls {
  /** Waits for the log to show a call that is about to start; `null` when it does not within that time. */
  watch(id: string, milliseconds: number): Promise<LoggedOwnCall | null>;
  /** The log shows a call of ours. */
  seen(call: LoggedCall): void;
}

/** Firefox cuts bodies in its log off at 1 MiB (`devtools.netmonitor.responseBodyLimit`). */
const longestLoggedBytes = 2 ** 20;

/** How long the log may take to hand a body out. */
const bodyPatienceMs = 3_000;

/**
 * Whether what a page says was answered is what the log has.
 * @returns `null` where the log does not have the whole of it.
 */
export async function whetherAsLogged(body: string, logged: LoggedOwnCall): Promise<boolean | null> {
  const told = await Promise.race([logged.body(), delay(bodyPatienceMs).then(() => null)]);
  if (told === null || new Blob([body]).size >= longestLoggedBytes) return null;
  // Decoding takes a byte order mark away, in one of the two perhaps.
  return told.replace(/^\uFEFF/, '') === body.replace(/^\uFEFF/, '');
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
        const finish = (call: LoggedCall | null) => {
          waiting.delete(id);
          clearTimeout(timer);
          resolve(call);
        };
        const timer = setTimeout(() => finish(null), milliseconds);
        waiting.set(id, finish);
      });
    },
    seen(call) {
      const tell = call.ownCall === null ? undefined : waiting.get(call.ownCall);
      if (!tell) return;
      if (call.asSent) tell(call);
      // Where nobody waits any more, or the log cannot be read, the wait ends by itself.
      else
        mended(call).then(
          (whole) => tell({ ...whole, body: call.body }),
          () => undefined,
        );
    },
  };
}

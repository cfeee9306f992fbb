import type { Devtools } from 'webextension-polyfill';
import { delay } from '../vtex/delay.ts';
import { type LoggedCall, readLog } from './network-log.ts';

/** What the network log shows of a call of ours: which cookies it really carried, and what was answered. */
export type LoggedOwnCall = Pick<LoggedCall, 'sent' | 'set' | 'body'>;

/** A call of ours, as the log must show it: the id alone is known to the page as well. */
export interface OwnCall {
  readonly id: string;
  readonly url: string;
  readonly method: string;
}

/** Tells of our own calls what the network log shows of them. */
export interface OwnCalls {
  /** Waits for the log to show a call that is about to start; `null` when it does not within that time. */
  watch(call: OwnCall, milliseconds: number): Promise<LoggedOwnCall | null>;
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
  const waiting = new Map<OwnCall, (call: LoggedCall) => void>();

  /**
   * Chromium's log can show a request before the network process has told which headers it really went out
   * with, cookies among them. The log itself is mended a moment later, and nobody is told.
   */
  async function mended(own: OwnCall): Promise<LoggedCall> {
    for (let wait = 50; ; wait = Math.min(wait * 2, 1_000)) {
      await delay(wait);
      if (!waiting.has(own)) throw new Error('Nobody waits any more');
      const call = (await readLog(network)).find((candidate) => isEntryOf(own, candidate));
      if (call?.asSent) return call;
    }
  }

  return {
    watch(own, milliseconds) {
      return new Promise((resolve) => {
        const finish = (call: LoggedCall | null) => {
          waiting.delete(own);
          clearTimeout(timer);
          resolve(call);
        };
        const timer = setTimeout(() => finish(null), milliseconds);
        waiting.set(own, finish);
      });
    },
    seen(call) {
      const [own, tell] = [...waiting].find(([candidate]) => isEntryOf(candidate, call)) ?? [];
      if (!own || !tell) return;
      if (call.asSent) tell(call);
      // Where nobody waits any more, or the log cannot be read, the wait ends by itself.
      else
        mended(own).then(
          (whole) => tell({ ...whole, body: call.body }),
          () => undefined,
        );
    },
  };
}

/** Whether an entry is a call's. A page whose `fetch` is its own can send our id wherever it likes. */
function isEntryOf({ id, url, method }: OwnCall, entry: LoggedCall): boolean {
  return entry.ownCall === id && entry.url === url && entry.method === method;
}

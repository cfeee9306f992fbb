import type { Devtools } from 'webextension-polyfill';
import { delay } from '../vtex/delay.ts';
import { within } from '../vtex/within.ts';
import { type LoggedCall, readLog } from './network-log.ts';

/** What the network log shows of a call of ours: which cookies it really carried, and the response's body. */
export type LoggedOwnCall = Pick<LoggedCall, 'sent' | 'set' | 'names' | 'body'>;

/** A call of ours, as the log must show it: the id alone is known to the page as well. */
export interface OwnCall {
  readonly id: string;
  readonly url: string;
  readonly method: string;
}

/** Finds our own calls in the network log. */
export interface OwnCalls {
  /** Waits for the log to show a call that is about to start; `null` when it does not within that time. */
  watch(call: OwnCall, milliseconds: number): Promise<LoggedOwnCall | null>;
  /** The log shows a call of ours. */
  seen(call: LoggedCall): void;
}

/** Firefox cuts bodies in its log off at 1 MiB (`devtools.netmonitor.responseBodyLimit`). */
const longestLoggedBytes = 2 ** 20;

/** The most entries of calls of ours that are kept for later: a page can send our header as often as it likes. */
const mostEarly = 8;

/** How long the log may take to return a body. */
const bodyTimeoutMs = 3_000;

/**
 * Whether a body that a page reports is the one that the log has.
 * @returns `null` where the log does not have the whole of it.
 */
export async function matchesLogged(body: string, logged: LoggedOwnCall): Promise<boolean | null> {
  const inLog = await within(logged.body(), { milliseconds: bodyTimeoutMs }).catch(() => null);
  if (inLog === null || new Blob([body]).size >= longestLoggedBytes) return null;
  // Decoding drops a byte order mark, in one of the two perhaps.
  return inLog.replace(/^\uFEFF/, '') === body.replace(/^\uFEFF/, '');
}

export function createOwnCalls(
  network: Pick<Devtools.Static['network'], 'getHAR' | 'onRequestFinished'>,
): OwnCalls {
  const waiting = new Map<OwnCall, (call: LoggedCall) => void>();
  /** Calls that the log has shown before they were waited for: those that left with a look. */
  let early: readonly LoggedCall[] = [];

  /**
   * Chromium's log can show a request before the network process has reported which headers it was really sent
   * with, cookies among them. The log itself is completed a moment later, without an event.
   */
  async function completed(own: OwnCall): Promise<LoggedCall> {
    for (let wait = 50; ; wait = Math.min(wait * 2, 1_000)) {
      await delay(wait);
      if (!waiting.has(own)) throw new Error('The call is no longer waited for');
      const call = (await readLog(network)).find((candidate) => isEntryOf(own, candidate));
      if (call?.asSent) return call;
    }
  }

  function seen(call: LoggedCall): void {
    const [own, finish] = [...waiting].find(([candidate]) => isEntryOf(candidate, call)) ?? [];
    if (!own || !finish) {
      early = [...early, call].slice(-mostEarly);
      return;
    }
    if (call.asSent) finish(call);
    // Where it is no longer waited for, or the log cannot be read, the wait ends by itself.
    else
      completed(own).then(
        (whole) => finish({ ...whole, body: call.body }),
        () => undefined,
      );
  }

  return {
    seen,
    watch(own, milliseconds) {
      return new Promise((resolve) => {
        const finish = (call: LoggedCall | null) => {
          waiting.delete(own);
          clearTimeout(timer);
          resolve(call);
        };
        const timer = setTimeout(() => finish(null), milliseconds);
        waiting.set(own, finish);
        const shown = early.find((call) => isEntryOf(own, call));
        early = early.filter((call) => call !== shown);
        if (shown) seen(shown);
      });
    },
  };
}

/** Whether an entry is a call's. A page whose `fetch` is its own can send our id wherever it likes. */
function isEntryOf({ id, url, method }: OwnCall, entry: LoggedCall): boolean {
  return entry.ownCall === id && entry.url === url && entry.method === method;
}

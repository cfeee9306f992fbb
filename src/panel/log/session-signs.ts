import type { SeenCall } from '../../inspected/inspected-store.ts';
import { isVtexCookie } from '../../vtex/page-signals.ts';
import { isLogout, isOfDocument, originOf } from './page-calls.ts';
import type { Store } from './reading.ts';
import { isLiveToken } from './session-evidence.ts';

/** What the page's own requests show, ahead of any reading, of where there are stores and sessions. */
export interface SessionSigns {
  note(call: SeenCall, present: Store | null): void;
  /** Whether a request to the origin carried or set a cookie that only VTEX has. */
  hasCookies(origin: string): boolean;
  /** Whether the present document's next request will carry a session. */
  has(): boolean;
  /** The same; asking uses the sign up. */
  take(): boolean;
  /** Replaces what is known: anything may have happened to the cookies, or an action has just written to them. */
  setSession(isThere: boolean): void;
}

export function createSessionSigns(): SessionSigns {
  const origins = new Set<string>();
  let session = false;
  /** When this was last set for another reason than a request, in milliseconds of `Date.now()`. */
  let since = 0;
  return {
    note(call, present) {
      const origin = originOf(call);
      if (call.cookieNames.some(isVtexCookie)) origins.add(origin);
      if (!isOfDocument(call, present)) return;
      // The log is late: the cookies may have been deleted since.
      const sent = call.startedAt >= since ? call.sent : {};
      const set = call.endedAt >= since ? call.set : {};
      const token = set.session ?? sent.session;
      if (token !== undefined) session = isLiveToken(token);
      if (isLogout(call) && call.endedAt >= since) session = false;
    },
    hasCookies: (origin) => origins.has(origin),
    has: () => session,
    take() {
      const was = session;
      session = false;
      return was;
    },
    setSession(isThere) {
      session = isThere;
      since = Date.now();
    },
  };
}

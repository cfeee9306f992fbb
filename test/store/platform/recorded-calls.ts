import { createMiddleware } from 'hono/factory';
import { parse } from 'hono/utils/cookie';
import type { StoreEnv } from './store-env.ts';

/** A request that the store received under an API path. */
export interface RecordedCall {
  readonly method: string;
  /** As requested, with the binding's root: `/pt/api/sessions`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** With the port: `store.localhost:8080`. */
  readonly host: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of two cookies with the same name, the one with the longer path. */
  readonly cookies: Readonly<Record<string, string>>;
  /** Parsed when it is JSON, else the text; `null` for none. */
  readonly body: unknown;
  /** Status of the response; 0 while there is none, and when it was lost. */
  readonly status: number;
  /** The Set-Cookie lines of the response. */
  readonly setCookies: readonly string[];
}

/** Every API call received since the last `forget`, oldest first. */
export interface CallLog {
  readonly all: () => readonly RecordedCall[];
  add(call: RecordedCall): { setResponse(response: Pick<RecordedCall, 'status' | 'setCookies'>): void };
  forget(): void;
}

export function createCallLog(): CallLog {
  let calls: RecordedCall[] = [];
  return {
    all: () => calls,
    add(call) {
      const kept = { ...call };
      calls = [...calls, kept];
      return {
        setResponse(response) {
          Object.assign(kept, response);
        },
      };
    },
    forget() {
      calls = [];
    },
  };
}

function parsedBody(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Records requests under `/api/`, before they are handled. */
export function recordCalls(log: CallLog) {
  return createMiddleware<StoreEnv>(async (c, next) => {
    if (!c.req.path.startsWith('/api/')) return next();
    const url = new URL(c.req.url);
    const { setResponse } = log.add({
      method: c.req.method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      host: c.req.header('host') ?? '',
      url: c.req.url,
      headers: c.req.header(),
      cookies: { ...parse(c.req.header('cookie') ?? '') },
      body: parsedBody(await c.req.text()),
      status: 0,
      setCookies: [],
      ...({ at: performance.timeOrigin + performance.now() } as object),
    });
    await next();
    if (c.get('responseLost')) return;
    setResponse({ status: c.res.status, setCookies: c.res.headers.getSetCookie() });
  });
}

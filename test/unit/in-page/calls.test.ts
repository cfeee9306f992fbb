import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallOutcome } from '../../../src/in-page/call-outcome.ts';
import {
  abortCall,
  type ExpectedDocument,
  type PageCall,
  startCall,
  takeCalls,
} from '../../../src/in-page/calls.ts';
import { look } from '../../../src/in-page/look.ts';
import { FakeTab, hangingFetch } from '../inspected/fake-tab.ts';

const origin = 'https://store.example';
const call: PageCall = {
  id: 'call-1',
  method: 'PATCH',
  url: `${origin}/api/sessions`,
  headers: { 'x-session-inspector': 'call-1', 'content-type': 'application/json' },
  body: '{"public":{}}',
  timeoutMs: 10_000,
  startBefore: Number.MAX_SAFE_INTEGER,
};

/** Runs a function in the page as text, as the inspected tab does. */
function run(tab: FakeTab, code: (...args: never[]) => string, ...args: unknown[]): CallOutcome {
  return JSON.parse(String(tab.run(`(${code})(${args.map((arg) => JSON.stringify(arg)).join()})`)));
}
const expected = (tab: FakeTab): ExpectedDocument => ({
  origin,
  nonce: 'nonce',
  timeOrigin: tab.timeOrigin,
});
const start = (tab: FakeTab, other: Partial<ExpectedDocument> = {}) =>
  run(tab, startCall, 'slot', { ...expected(tab), ...other }, call);
const take = (tab: FakeTab, nonce = 'nonce') =>
  (run(tab, takeCalls, 'slot', nonce, [call.id]) as unknown as Record<string, CallOutcome>)[call.id];

async function outcomeOf(tab: FakeTab): Promise<CallOutcome | undefined> {
  expect(start(tab)).toEqual({ kind: 'started' });
  // A failed call waits this long for the event of the page's policy.
  await vi.advanceTimersByTimeAsync(100);
  return take(tab);
}

let tab: FakeTab;
beforeEach(() => {
  vi.useFakeTimers();
  tab = new FakeTab(`${origin}/`);
  run(tab, look, 'slot', 'nonce');
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a call in the page', () => {
  it('is made with the shopper’s cookies, without the cache, and follows no redirect', async () => {
    tab.fetch.mockResolvedValue(new Response('{}'));
    await outcomeOf(tab);
    expect(tab.fetch).toHaveBeenCalledExactlyOnceWith(call.url, {
      method: 'PATCH',
      headers: call.headers,
      body: call.body,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      signal: expect.any(AbortSignal),
    });
  });

  it.each([
    ['another origin', { origin: 'https://other.example' }],
    ['another document', { nonce: 'older-nonce' }],
  ])('is not made where it was prepared for %s', (_, other) => {
    expect(start(tab, other)).toEqual({ kind: 'moved' });
    expect(tab.fetch).not.toHaveBeenCalled();
  });

  it('is not made in a document that was not looked at', () => {
    const before = expected(tab);
    tab.navigate(`${origin}/`);
    expect(start(tab, before)).toEqual({ kind: 'moved' });
    expect(tab.fetch).not.toHaveBeenCalled();
  });

  it('is pending until there is a response', async () => {
    tab.fetch.mockImplementation(hangingFetch);
    expect(await outcomeOf(tab)).toEqual({ kind: 'pending' });
    expect(take(tab)).toEqual({ kind: 'pending' });
  });

  it('returns status, body and the headers that explain them', async () => {
    const headers = {
      'Content-Type': 'application/json',
      'Retry-After': '5',
      'X-Request-Id': 'r',
      'X-VTEX-Operation-Id': 'o',
      'Cache-Control': 'no-store',
      'X-Secret': 's',
    };
    tab.fetch.mockResolvedValue(new Response('{"type":"Forbidden"}', { status: 403, headers }));
    expect(await outcomeOf(tab)).toEqual({
      kind: 'reply',
      status: 403,
      headers: {
        'content-type': 'application/json',
        'retry-after': '5',
        'x-request-id': 'r',
        'x-vtex-operation-id': 'o',
      },
      body: '{"type":"Forbidden"}',
      byWorker: false,
    });
  });

  it('keeps its outcome until it is aborted, because a response to us can be lost', async () => {
    tab.fetch.mockResolvedValue(new Response('{}'));
    const outcome = await outcomeOf(tab);
    expect(take(tab)).toEqual(outcome);
    run(tab, abortCall, 'slot', 'nonce', call.id);
    expect(take(tab)).toEqual({ kind: 'moved' });
  });

  it('does not start after its deadline', () => {
    const late = { ...call, startBefore: Date.now() - 1 };
    expect(run(tab, startCall, 'slot', expected(tab), late)).toEqual({ kind: 'moved' });
    expect(tab.fetch).not.toHaveBeenCalled();
  });

  it('does not give its outcome to another document', async () => {
    tab.fetch.mockResolvedValue(new Response('{}'));
    await outcomeOf(tab);
    start(tab);
    await vi.advanceTimersByTimeAsync(1);
    expect(take(tab, 'older-nonce')).toEqual({ kind: 'moved' });
  });

  it('is redirected where the response is an opaque redirect', async () => {
    const opaque = Object.create(new Response(null), { type: { value: 'opaqueredirect' } });
    tab.fetch.mockResolvedValue(opaque);
    expect(await outcomeOf(tab)).toEqual({ kind: 'redirected' });
  });

  it('is unreachable where the store cuts the connection', async () => {
    tab.fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await outcomeOf(tab)).toEqual({ kind: 'unreachable' });
  });

  it('is offline where it fails and the browser is offline', async () => {
    tab.onLine = false;
    tab.fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await outcomeOf(tab)).toEqual({ kind: 'offline' });
  });

  it('is unreachable where the connection is cut within the body', async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('cut')) });
    tab.fetch.mockResolvedValue(new Response(body));
    expect(await outcomeOf(tab)).toEqual({ kind: 'unreachable' });
  });

  it('times out after its timeout, and not before', async () => {
    tab.fetch.mockImplementation(hangingFetch);
    start(tab);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(take(tab)).toEqual({ kind: 'pending' });
    await vi.advanceTimersByTimeAsync(101);
    expect(take(tab)).toEqual({ kind: 'timeout' });
  });

  it('is aborted on request, and forgotten', async () => {
    tab.fetch.mockImplementation(hangingFetch);
    start(tab);
    run(tab, abortCall, 'slot', 'nonce', call.id);
    expect(tab.fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
    expect(take(tab)).toEqual({ kind: 'moved' });
  });

  it('is not aborted for another document', () => {
    tab.fetch.mockImplementation(hangingFetch);
    start(tab);
    run(tab, abortCall, 'slot', 'older-nonce', call.id);
    expect(take(tab)).toEqual({ kind: 'pending' });
  });
});

describe('the page’s Content-Security-Policy', () => {
  function violate(effectiveDirective: string, disposition: string, blockedURI = call.url) {
    const event = Object.assign(new tab.page.Event('securitypolicyviolation'), {
      effectiveDirective,
      disposition,
      blockedURI,
    });
    tab.page.document.dispatchEvent(event);
  }

  it('is not the cause of a failure where it blocked another request of the page', async () => {
    tab.fetch.mockImplementation(async () => {
      violate('connect-src', 'enforce', 'https://analytics.example/collect');
      throw new TypeError('Failed to fetch');
    });
    expect(await outcomeOf(tab)).toEqual({ kind: 'unreachable' });
  });

  it('is the cause of a failure, even where its event comes later', async () => {
    tab.fetch.mockImplementation(async () => {
      setTimeout(() => violate('connect-src', 'enforce'), 80);
      throw new TypeError('Failed to fetch');
    });
    expect(await outcomeOf(tab)).toEqual({ kind: 'blocked' });
  });

  it.each([
    ['img-src', 'enforce'],
    ['connect-src', 'report'],
  ])('is not the cause of a failure where the event says %s and %s', async (directive, disposition) => {
    tab.fetch.mockImplementation(async () => {
      violate(directive, disposition);
      throw new TypeError('Failed to fetch');
    });
    expect(await outcomeOf(tab)).toEqual({ kind: 'unreachable' });
  });
});

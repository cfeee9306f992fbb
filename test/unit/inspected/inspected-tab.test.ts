import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  InspectedDocument,
  InspectedStore,
  StoreEvent,
} from '../../../src/inspected/inspected-store.ts';
import { createInspectedTab } from '../../../src/inspected/inspected-tab.ts';
import { ownCallHeader } from '../../../src/inspected/network-log.ts';
import type { StoreFailure } from '../../../src/vtex/store-error.ts';
import type { StoreReply, StoreRequest } from '../../../src/vtex/store-fetch.ts';
import { type EvalShape, FakeTab, hangingFetch, logEntry } from './fake-tab.ts';

const origin = 'https://store.example';
const { signal } = new AbortController();
const get: StoreRequest = { method: 'GET', path: '/api/segments' };
const patch: StoreRequest = { method: 'PATCH', path: '/pt/api/sessions', body: '{"public":{}}' };

let tab: FakeTab;
let store: InspectedStore;
let events: StoreEvent[];
let document: InspectedDocument;

async function open(shape: EvalShape = 'bare value') {
  tab = new FakeTab(`${origin}/`);
  tab.shape = shape;
  tab.fetch.mockImplementation(async () => new Response('{"channel":"1"}'));
  store = createInspectedTab(tab.api, tab.options);
  events = [];
  store.listen((event) => events.push(event));
  document = (await store.look(signal)).document;
}

beforeEach(async () => {
  vi.useFakeTimers();
  await open();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The reply to a call, with the time that it takes gone by. */
async function reply(request: StoreRequest, milliseconds = 500): Promise<StoreReply> {
  const call = store.fetch(document, request, signal);
  call.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(milliseconds);
  return call;
}

async function expectFailure(call: Promise<unknown>, failure: StoreFailure) {
  await expect(call).rejects.toMatchObject({ name: 'StoreError', failure });
}

/** The header by which the page's fetch number `index` is known for ours. */
function ownId(index = 0): string {
  const headers = tab.fetch.mock.calls[index]?.[1]?.headers as Record<string, string> | undefined;
  return headers?.[ownCallHeader] ?? '';
}

describe.each<EvalShape>(['bare value', 'value and error'])('a call, where eval gives a %s', (shape) => {
  beforeEach(() => open(shape));

  it('is made in the page and answered', async () => {
    expect(await reply(get)).toMatchObject({ status: 200, body: '{"channel":"1"}' });
    expect(tab.fetch).toHaveBeenCalledOnce();
    expect(tab.fetch.mock.calls[0]?.[0]).toBe(`${origin}/api/segments`);
  });
});

describe('a call', () => {
  it('is marked by a header with an id of its own, never by a query', async () => {
    await reply(get);
    await reply(patch);
    expect(ownId(0)).not.toBe('');
    expect(ownId(1)).not.toBe(ownId(0));
    expect(tab.fetch.mock.calls[1]?.[0]).toBe(`${origin}/pt/api/sessions`);
  });

  it('says that its body is JSON, where it has one', async () => {
    await reply(get);
    await reply(patch);
    expect(tab.fetch.mock.calls.map(([, init]) => [init?.headers, init?.body])).toEqual([
      [{ [ownCallHeader]: ownId(0) }, null],
      [{ [ownCallHeader]: ownId(1), 'content-type': 'application/json' }, patch.body],
    ]);
  });

  it.each(['https://other.example/', `${origin}/`])(
    'is not made once the tab has moved on to %s, looked at or not',
    async (url) => {
      tab.navigate(url);
      await expectFailure(reply(patch), { kind: 'moved' });
      await store.look(signal);
      await expectFailure(reply(patch), { kind: 'moved' });
      expect(tab.fetch).not.toHaveBeenCalled();
    },
  );

  it('is interrupted by a navigation while it is under way, and not made again', async () => {
    tab.fetch.mockImplementation(hangingFetch);
    const call = store.fetch(document, patch, signal);
    call.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(50);
    tab.navigate(`${origin}/next`);
    await vi.advanceTimersByTimeAsync(500);
    await expectFailure(call, { kind: 'interrupted' });
    expect(tab.fetch).toHaveBeenCalledOnce();
  });

  it('is interrupted where the tab then shows nothing that evaluates', async () => {
    tab.fetch.mockImplementation(hangingFetch);
    const call = store.fetch(document, patch, signal);
    call.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(50);
    tab.intercept = () => Promise.reject(new Error('about:neterror'));
    await vi.advanceTimersByTimeAsync(500);
    await expectFailure(call, { kind: 'interrupted' });
  });

  it('is given up after ten seconds, and called off in the page', async () => {
    tab.fetch.mockImplementation(hangingFetch);
    await expectFailure(reply(patch, 10_500), { kind: 'timeout', seconds: 10 });
    expect(tab.fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
    expect(tab.fetch).toHaveBeenCalledOnce();
  });

  it('is called off in the page when nobody wants it any more', async () => {
    tab.fetch.mockImplementation(hangingFetch);
    const abort = new AbortController();
    const call = store.fetch(document, get, abort.signal);
    call.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(50);
    abort.abort();
    await vi.advanceTimersByTimeAsync(50);
    await expectFailure(call, { kind: 'cancelled' });
    expect(tab.fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
  });

  it('is called off in the page when that has not heard of it yet', async () => {
    tab.fetch.mockImplementation(hangingFetch);
    let hear = () => {};
    const heard = new Promise<void>((resolve) => {
      hear = resolve;
    });
    tab.intercept = (expression) => {
      tab.intercept = () => undefined;
      return heard.then(() => tab.run(expression));
    };
    const abort = new AbortController();
    const call = store.fetch(document, patch, abort.signal);
    call.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(50);
    abort.abort();
    hear();
    await vi.advanceTimersByTimeAsync(500);
    await expectFailure(call, { kind: 'cancelled' });
    expect(tab.fetch).toHaveBeenCalledOnce();
    expect(tab.fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
  });

  it('is not made when nobody wants it before it starts', async () => {
    const call = store.fetch(document, patch, AbortSignal.abort());
    call.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(50);
    await expectFailure(call, { kind: 'cancelled' });
    expect(tab.fetch).not.toHaveBeenCalled();
  });

  it('fails as the page says it failed', async () => {
    tab.fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    await expectFailure(reply(get), { kind: 'unreachable' });
  });

  it.each(['no JSON', '{"kind":"hacked"}', 'null'])('finds the answer %j garbled', async (answer) => {
    tab.intercept = (expression) => (expression.includes('opaqueredirect') ? undefined : answer);
    await expectFailure(reply(get), { kind: 'garbled' });
  });
});

describe('the cookies of a call', () => {
  it('come from the network log, in either order with the reply', async () => {
    const { cookies } = await reply(get);
    const sent = { [ownCallHeader]: ownId(), Cookie: 'vtex_session=one; vtex_segment=two' };
    tab.log(`${origin}/api/segments`, 'GET', sent, ['vtex_segment=three; path=/']);
    expect(await cookies).toEqual({ sent: { session: 'one', segment: 'two' }, set: { segment: 'three' } });
  });

  it('are known, too, where the log is ahead of the reply', async () => {
    tab.fetch.mockImplementation(async (_, init) => {
      tab.log(`${origin}/api/segments`, 'GET', { ...(init?.headers as object), Cookie: 'vtex_session=one' });
      return new Response('{}');
    });
    expect(await (await reply(get)).cookies).toEqual({ sent: { session: 'one' }, set: {} });
  });

  it('wait for an entry that came before its true headers to be mended', async () => {
    const { cookies } = await reply(get);
    const heard = vi.fn();
    void cookies.then(heard);
    const url = `${origin}/api/segments`;
    const early = logEntry(url, 'GET', { [ownCallHeader]: ownId() });
    tab.har = { entries: [early] };
    tab.onRequestFinished.fire(early);
    await vi.advanceTimersByTimeAsync(200);
    expect(heard).not.toHaveBeenCalled();
    const sent = { Host: 'store.example', [ownCallHeader]: ownId(), Cookie: 'vtex_session=one' };
    tab.har = { entries: [logEntry(url, 'GET', sent)] };
    await vi.advanceTimersByTimeAsync(200);
    expect(heard).toHaveBeenCalledExactlyOnceWith({ sent: { session: 'one' }, set: {} });
  });

  it('are not those of another call', async () => {
    const first = await reply(get);
    const second = await reply(get);
    const url = `${origin}/api/segments`;
    tab.log(url, 'GET', { [ownCallHeader]: ownId(1), Cookie: 'vtex_session=second' });
    tab.log(url, 'GET', { [ownCallHeader]: ownId(0), Cookie: 'vtex_session=first' });
    expect([await first.cookies, await second.cookies].map((seen) => seen?.sent.session)).toEqual([
      'first',
      'second',
    ]);
  });

  it.each([
    [`${origin}/api/segments?of=mine`, 'GET'],
    ['https://evil.example/api/segments', 'GET'],
    [`${origin}/api/segments`, 'POST'],
  ])('are not those of what a page sends with our id: %s by %s', async (url, method) => {
    const { cookies } = await reply(get);
    tab.log(url, method, { [ownCallHeader]: ownId(), Cookie: 'vtex_session=forged' });
    tab.log(`${origin}/api/segments`, 'GET', { [ownCallHeader]: ownId(), Cookie: 'vtex_session=own' });
    expect((await cookies)?.sent.session).toBe('own');
  });

  it('are null where the log keeps silent for three seconds', async () => {
    const { cookies } = await reply(get);
    const heard = vi.fn();
    void cookies.then(heard);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(heard).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard).toHaveBeenCalledExactlyOnceWith(null);
  });
});

describe('the earlier calls', () => {
  it('are none where the log is never read', async () => {
    tab.har = new Promise(() => undefined);
    const heard = vi.fn();
    void store.earlierCalls().then(heard);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(heard).toHaveBeenCalledExactlyOnceWith([]);
  });

  it('are none where the log cannot be read', async () => {
    tab.har = Promise.reject(new Error('no log'));
    expect(await store.earlierCalls()).toEqual([]);
  });
});

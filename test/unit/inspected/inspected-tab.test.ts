import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  InspectedDocument,
  InspectedStore,
  StoreEvent,
} from '../../../src/inspected/inspected-store.ts';
import { createInspectedTab } from '../../../src/inspected/inspected-tab.ts';
import { ownCallHeader } from '../../../src/inspected/own-call-header.ts';
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

/** The response to a call, after the time that it takes. */
async function responseTo(request: StoreRequest, milliseconds = 500): Promise<StoreReply> {
  const call = store.fetch(document, request, signal);
  call.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(milliseconds);
  return call;
}

async function expectFailure(call: Promise<unknown>, failure: StoreFailure) {
  await expect(call).rejects.toMatchObject({ name: 'StoreError', failure });
}

/** The id by which the network log knows the page's fetch number `index` as ours. */
function ownId(index = 0): string {
  const headers = tab.fetch.mock.calls[index]?.[1]?.headers as Record<string, string> | undefined;
  return headers?.[ownCallHeader] ?? '';
}

describe.each<EvalShape>(['bare value', 'value and error'])(
  'a call, where eval resolves to a %s,',
  (shape) => {
    beforeEach(() => open(shape));

    it('is made in the page and gets a response', async () => {
      expect(await responseTo(get)).toMatchObject({ status: 200, body: '{"channel":"1"}' });
      expect(tab.fetch).toHaveBeenCalledOnce();
      expect(tab.fetch.mock.calls[0]?.[0]).toBe(`${origin}/api/segments`);
    });
  },
);

describe('a call', () => {
  it('has its own id in a header, never in a query', async () => {
    await responseTo(get);
    await responseTo(patch);
    expect(ownId(0)).not.toBe('');
    expect(ownId(1)).not.toBe(ownId(0));
    expect(tab.fetch.mock.calls[1]?.[0]).toBe(`${origin}/pt/api/sessions`);
  });

  it('has the content type JSON where it has a body', async () => {
    await responseTo(get);
    await responseTo(patch);
    expect(tab.fetch.mock.calls.map(([, init]) => [init?.headers, init?.body])).toEqual([
      [{ [ownCallHeader]: ownId(0) }, null],
      [{ [ownCallHeader]: ownId(1), 'content-type': 'application/json' }, patch.body],
    ]);
  });

  it.each(['https://other.example/', `${origin}/`])(
    'is not made once the tab has navigated to %s, neither before nor after a look',
    async (url) => {
      tab.navigate(url);
      await expectFailure(responseTo(patch), { kind: 'moved' });
      await store.look(signal);
      await expectFailure(responseTo(patch), { kind: 'moved' });
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

  it('is interrupted where the tab then shows a page in which eval fails', async () => {
    tab.fetch.mockImplementation(hangingFetch);
    const call = store.fetch(document, patch, signal);
    call.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(50);
    tab.intercept = () => Promise.reject(new Error('about:neterror'));
    await vi.advanceTimersByTimeAsync(500);
    await expectFailure(call, { kind: 'interrupted' });
  });

  it('times out after ten seconds, and is aborted in the page', async () => {
    tab.fetch.mockImplementation(hangingFetch);
    await expectFailure(responseTo(patch, 10_500), { kind: 'timeout', seconds: 10 });
    expect(tab.fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
    expect(tab.fetch).toHaveBeenCalledOnce();
  });

  it('is aborted in the page when its signal is aborted', async () => {
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

  it('is aborted in the page when its signal is aborted before the page has received it', async () => {
    tab.fetch.mockImplementation(hangingFetch);
    let receive = () => {};
    const received = new Promise<void>((resolve) => {
      receive = resolve;
    });
    tab.intercept = (expression) => {
      tab.intercept = () => undefined;
      return received.then(() => tab.run(expression));
    };
    const abort = new AbortController();
    const call = store.fetch(document, patch, abort.signal);
    call.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(50);
    abort.abort();
    receive();
    await vi.advanceTimersByTimeAsync(500);
    await expectFailure(call, { kind: 'cancelled' });
    expect(tab.fetch).toHaveBeenCalledOnce();
    expect(tab.fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
  });

  it('is not made where its signal is already aborted', async () => {
    const call = store.fetch(document, patch, AbortSignal.abort());
    call.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(50);
    await expectFailure(call, { kind: 'cancelled' });
    expect(tab.fetch).not.toHaveBeenCalled();
  });

  it('fails with the failure that the page reports', async () => {
    tab.fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    await expectFailure(responseTo(get), { kind: 'unreachable' });
  });

  it.each(['no JSON', '{"kind":"hacked"}', 'null'])(
    'fails with garbled where the page returns %j',
    async (result) => {
      tab.intercept = (expression) => (expression.includes('opaqueredirect') ? undefined : result);
      await expectFailure(responseTo(get), { kind: 'garbled' });
    },
  );
});

describe('the cookies of a call', () => {
  it('come from the network log, where its entry comes after the response', async () => {
    const { cookies } = await responseTo(get);
    const sent = { [ownCallHeader]: ownId(), Cookie: 'vtex_session=one; vtex_segment=two' };
    tab.log(`${origin}/api/segments`, 'GET', sent, ['vtex_segment=three; path=/']);
    expect(await cookies).toMatchObject({
      sent: { session: 'one', segment: 'two' },
      set: { segment: 'three' },
    });
  });

  it('come from the network log, where its entry comes before the response', async () => {
    tab.fetch.mockImplementation(async (_, init) => {
      tab.log(`${origin}/api/segments`, 'GET', { ...(init?.headers as object), Cookie: 'vtex_session=one' });
      return new Response('{}');
    });
    expect(await (await responseTo(get)).cookies).toEqual({
      sent: { session: 'one' },
      set: {},
      names: ['vtex_session'],
    });
  });

  it('wait until the log has the headers of an entry as they were sent', async () => {
    const { cookies } = await responseTo(get);
    const resolved = vi.fn();
    void cookies.then(resolved);
    const url = `${origin}/api/segments`;
    const early = logEntry(url, 'GET', { [ownCallHeader]: ownId() });
    tab.har = { entries: [early] };
    tab.onRequestFinished.fire(early);
    await vi.advanceTimersByTimeAsync(200);
    expect(resolved).not.toHaveBeenCalled();
    const sent = { Host: 'store.example', [ownCallHeader]: ownId(), Cookie: 'vtex_session=one' };
    tab.har = { entries: [logEntry(url, 'GET', sent)] };
    await vi.advanceTimersByTimeAsync(200);
    expect(resolved).toHaveBeenCalledExactlyOnceWith({
      sent: { session: 'one' },
      set: {},
      names: ['vtex_session'],
    });
  });

  it('are not those of another call', async () => {
    const first = await responseTo(get);
    const second = await responseTo(get);
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
  ])('are not those of a request with our id that the page made: %s, %s', async (url, method) => {
    const { cookies } = await responseTo(get);
    tab.log(url, method, { [ownCallHeader]: ownId(), Cookie: 'vtex_session=forged' });
    tab.log(`${origin}/api/segments`, 'GET', { [ownCallHeader]: ownId(), Cookie: 'vtex_session=own' });
    expect((await cookies)?.sent.session).toBe('own');
  });

  it('are null where the log has no entry after three seconds', async () => {
    const { cookies } = await responseTo(get);
    const resolved = vi.fn();
    void cookies.then(resolved);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(resolved).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(resolved).toHaveBeenCalledExactlyOnceWith(null);
  });
});

describe('the earlier calls', () => {
  it('are none where the log does not respond', async () => {
    tab.har = new Promise(() => undefined);
    const resolved = vi.fn();
    void store.earlierCalls().then(resolved);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(resolved).toHaveBeenCalledExactlyOnceWith([]);
  });

  it('are none where the log cannot be read', async () => {
    tab.har = Promise.reject(new Error('no log'));
    expect(await store.earlierCalls()).toEqual([]);
  });
});

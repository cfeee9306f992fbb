import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  InspectedDocument,
  InspectedStore,
  StoreEvent,
} from '../../../src/inspected/inspected-store.ts';
import { createInspectedTab } from '../../../src/inspected/inspected-tab.ts';
import { ownCallHeader } from '../../../src/inspected/own-call-header.ts';
import type { StoreReply, StoreRequest } from '../../../src/vtex/store-fetch.ts';
import { cookie } from './fake-browser.ts';
import { FakeTab, hangingFetch, logEntry } from './fake-tab.ts';

const origin = 'https://store.example';
const pattern = '*://store.example/*';
const { signal } = new AbortController();
/** What the background logs where it has no access to the tab's document. */
const noAccess = new Error('Cannot access contents of the page');
const get: StoreRequest = { method: 'GET', path: '/api/segments' };

let tab: FakeTab;
let store: InspectedStore;
let events: StoreEvent[];
let document: InspectedDocument;

beforeEach(async () => {
  vi.useFakeTimers();
  tab = new FakeTab(`${origin}/`);
  tab.fetch.mockImplementation(async () => new Response('the page’s response'));
  tab.isolatedFetch.mockImplementation(async () => new Response('the store’s response'));
  store = createInspectedTab(tab.api, tab.options);
  events = [];
  store.listen((event) => events.push(event));
  document = (await store.look(signal)).document;
});
afterEach(() => {
  vi.useRealTimers();
});

/** The response to a call, or the kind of its failure, within a time that is long enough. */
async function outcome(request: StoreRequest = get, milliseconds = 15_000): Promise<StoreReply | string> {
  const call = store.fetch(document, request, signal).catch((error) => error.failure.kind as string);
  await vi.advanceTimersByTimeAsync(milliseconds);
  return call;
}

describe('with access', () => {
  beforeEach(() => tab.allow(pattern));

  it('a call is made in the isolated world, out of reach of the page’s scripts', async () => {
    expect(await outcome()).toMatchObject({ channel: 'granted', body: 'the store’s response' });
    expect(tab.fetch).not.toHaveBeenCalled();
  });

  it('a call is not made in another document, even one that was not looked at', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    tab.navigate(`${origin}/`);
    expect(await outcome()).toBe('moved');
    expect(log).not.toHaveBeenCalled();
    tab.navigate('https://other.example/');
    expect(await outcome()).toBe('moved');
    expect(log).toHaveBeenCalledWith(noAccess);
    expect(tab.isolatedFetch).not.toHaveBeenCalled();
  });

  it('a document stays the same one when calls change between the page’s world and the isolated one', async () => {
    tab.allow();
    expect(await outcome()).toMatchObject({ channel: 'page' });
    tab.allow(pattern);
    expect(await outcome()).toMatchObject({ channel: 'granted' });
    tab.allow();
    expect(await outcome()).toMatchObject({ channel: 'page' });
  });

  it('a call goes through the page where access was removed and no event has reported it', async () => {
    await outcome();
    tab.browser.allowed = [];
    expect(await outcome()).toMatchObject({ channel: 'page', body: 'the page’s response' });
  });

  it('a call whose access is removed while it is under way fails as interrupted, and is not made twice', async () => {
    tab.isolatedFetch.mockImplementation(hangingFetch);
    const call = outcome({ method: 'PATCH', path: '/api/sessions', body: '{}' });
    await vi.advanceTimersByTimeAsync(50);
    tab.browser.allowed = [];
    expect(await call).toBe('interrupted');
    expect(tab.isolatedFetch).toHaveBeenCalledOnce();
    expect(tab.fetch).not.toHaveBeenCalled();
  });

  it('a call is not made where the tab went to a host without access', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    tab.page = new FakeTab('https://other.example/').page;
    expect(await outcome({ method: 'PATCH', path: '/api/sessions', body: '{}' })).toBe('moved');
    expect(log).toHaveBeenCalledWith(noAccess);
    expect(tab.isolatedFetch).not.toHaveBeenCalled();
    expect(tab.fetch).not.toHaveBeenCalled();
  });

  it('a call does not wait for the page to be loaded', async () => {
    tab.browser.loading = true;
    expect(await outcome()).toMatchObject({ channel: 'granted' });
  });

  it('a background that does not respond blocks no request', async () => {
    const runtime = { ...tab.api.runtime, sendMessage: () => new Promise<never>(() => undefined) };
    store = createInspectedTab({ ...tab.api, runtime }, tab.options);
    document = (await store.look(signal)).document;
    expect(await outcome(get, 1_500)).toMatchObject({ channel: 'page', body: 'the page’s response' });
    const others = Promise.allSettled([store.cookies(document), store.permission.remove(origin)]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await others).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('a call that waits for the background ends when its signal is aborted', async () => {
    const runtime = { ...tab.api.runtime, sendMessage: () => new Promise<never>(() => undefined) };
    store = createInspectedTab({ ...tab.api, runtime }, tab.options);
    const cancelled = new AbortController();
    const call = store.fetch(document, get, cancelled.signal).catch((error) => error.failure.kind);
    await vi.advanceTimersByTimeAsync(10);
    cancelled.abort();
    expect(await call).toBe('cancelled');
    expect(tab.fetch).not.toHaveBeenCalled();
  });

  it('a late response of the background is reported, and the next call is made with access', async () => {
    const { sendMessage } = tab.api.runtime;
    const runtime = {
      ...tab.api.runtime,
      sendMessage: (message: unknown) =>
        new Promise((resolve) => setTimeout(() => resolve(sendMessage(message)), 2_000)),
    };
    store = createInspectedTab({ ...tab.api, runtime } as typeof tab.api, tab.options);
    events.length = 0;
    store.listen((event) => events.push(event));
    expect(await outcome(get, 1_500)).toMatchObject({ channel: 'page' });
    expect(events).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(events).toEqual([{ kind: 'permission-late' }]);
    expect(await outcome()).toMatchObject({ channel: 'granted' });
  });

  it('cookies are not deleted for a document that is gone', async () => {
    tab.browser.cookies = [cookie({ name: 'vtex_session', value: 's' })];
    tab.navigate(`${origin}/`);
    await expect(store.deleteCookies(document, '')).rejects.toMatchObject({ failure: { kind: 'moved' } });
    expect(tab.browser.cookies).toHaveLength(1);
  });

  it('the origin is the browser’s, not what the page reports', async () => {
    await outcome();
    expect((await store.look(signal)).document.origin).toBe(origin);
    tab.intercept = (expression) =>
      expression.includes('rootPath')
        ? JSON.stringify({
            ...document,
            parsed: true,
            account: 'a',
            workspace: null,
            production: true,
            found: [],
          })
        : undefined;
    tab.page = new FakeTab('https://other.example/').page;
    await expect(store.look(signal)).rejects.toMatchObject({ failure: { kind: 'moved' } });
  });

  it('a call fails as timeout where Chromium lets scripts hang', async () => {
    tab.browser.hangs = true;
    expect(await outcome()).toBe('timeout');
  });

  it('the two cookies are returned and deleted', async () => {
    tab.browser.cookies = [
      cookie({ name: 'vtex_session', value: 's' }),
      cookie({ name: 'other', value: 'o' }),
    ];
    expect(await store.cookies(document)).toMatchObject([{ name: 'vtex_session', value: 's' }]);
    expect(await store.deleteCookies(document, '')).toBe(true);
    expect(tab.browser.cookies.map(({ name }) => name)).toEqual(['other']);
  });
});

describe('without access', () => {
  it('cookies are neither returned nor deleted', async () => {
    tab.browser.cookies = [cookie({ name: 'vtex_session', value: 's' })];
    expect(await store.cookies(document)).toBe(null);
    expect(await store.deleteCookies(document, '')).toBe(null);
    expect(tab.browser.cookies).toHaveLength(1);
  });

  it('access is requested on a separate page, where a panel may not request it', async () => {
    expect(await store.permission.request(origin)).toBe('elsewhere');
    expect(tab.openGrantPage).toHaveBeenCalledExactlyOnceWith(origin);
  });

  it.each<[string, string, () => Promise<boolean>]>([
    ['granted', 'true', async () => true],
    ['refused', 'false', async () => false],
    ['refused', 'an error', () => Promise.reject(new Error('Not now'))],
  ])(
    'access to this host is requested in the panel, where it may: %s after %s',
    async (result, _, respond) => {
      const request = vi.fn(respond);
      const quiet = { addListener: () => undefined };
      const permissions = { request, onAdded: quiet, onRemoved: quiet };
      const own = createInspectedTab({ ...tab.api, permissions: permissions as never }, tab.options);
      expect(await own.permission.request(`${origin}:8443`)).toBe(result);
      expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [pattern] });
      expect(await own.permission.has(`${origin}:8443`)).toBe(result === 'granted');
    },
  );
});

describe('the events of the inspected tab', () => {
  it('report that access changed', async () => {
    expect(await store.permission.has(origin)).toBe(false);
    tab.allow(pattern);
    expect(events).toEqual([{ kind: 'permission' }]);
    expect(await store.permission.has(origin)).toBe(true);
  });

  it('report a change of a shopper’s cookie once, and of no other cookie', () => {
    const change = (name: string, removed: boolean, cause: string) =>
      tab.onCookieChanged.fire({ cookie: cookie({ name, value: 'v' }), removed, cause });
    change('vtex_session', true, 'overwrite');
    change('vtex_session', false, 'explicit');
    change('vtex_segment', true, 'expired');
    change('VtexIdclientAutCookie', false, 'explicit');
    expect(events).toEqual([{ kind: 'cookies' }, { kind: 'cookies' }]);
  });
});

describe('a response', () => {
  /** Adds the page's fetch to the log, with this content. */
  function addToLog(getContent: (callback: (...content: unknown[]) => void) => unknown) {
    const headers = tab.fetch.mock.calls[0]?.[1]?.headers as Record<string, string>;
    const own = { Host: 'store.example', [ownCallHeader]: headers[ownCallHeader] ?? '' };
    tab.onRequestFinished.fire({ ...logEntry(`${origin}/api/segments`, 'GET', own), getContent });
  }
  async function asLogged(getContent: (callback: (...content: unknown[]) => void) => unknown) {
    const response = await outcome(get, 100);
    if (typeof response === 'string') throw new Error(response);
    addToLog(getContent);
    await vi.advanceTimersByTimeAsync(5_000);
    return response.asLogged;
  }

  it.each([
    ['Chromium', (callback: (...content: unknown[]) => void) => callback('the page’s response', '')],
    ['Firefox', async () => ['the page’s response', 'text/plain']],
  ])('matches the log of %s', async (_, getContent) => {
    expect(await asLogged(getContent)).toBe(true);
  });

  it('does not match a log with another body', async () => {
    expect(await asLogged(async () => ['the store’s response', 'text/plain'])).toBe(false);
  });

  it.each([
    ['does not return it', async () => [null, '']],
    ['has it in another encoding', (callback: (...content: unknown[]) => void) => callback('AAAA', 'base64')],
    ['fails', () => Promise.reject(new Error('No content'))],
    ['never responds', () => undefined],
  ])('is not compared where the log %s', async (_, getContent) => {
    expect(await asLogged(getContent)).toBe(null);
  });

  it('is not compared where it is longer than Firefox logs', async () => {
    tab.fetch.mockImplementation(async () => new Response('é'.repeat(2 ** 19)));
    expect(await asLogged(async () => ['é'.repeat(2 ** 18), 'text/plain'])).toBe(null);
  });

  it('says whether a service worker handled the request', async () => {
    expect(await outcome()).toMatchObject({ byWorker: false });
    tab.handledByWorker = true;
    expect(await outcome()).toMatchObject({ byWorker: true });
  });
});

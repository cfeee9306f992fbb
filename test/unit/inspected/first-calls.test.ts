import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendFirstLook } from '../../../src/inspected/first-look.ts';
import type { FirstRequests, InspectedStore } from '../../../src/inspected/inspected-store.ts';
import { createInspectedTab } from '../../../src/inspected/inspected-tab.ts';
import { ownCallHeader } from '../../../src/inspected/own-call-header.ts';
import { readRequests } from '../../../src/vtex/read-requests.ts';
import { FakeTab, hangingFetch, logEntry } from './fake-tab.ts';

const origin = 'https://store.example';
const { signal } = new AbortController();
const { session, segment } = readRequests;
const first: FirstRequests = { always: [session], withSession: [segment], known: null, notAt: [] };

let tab: FakeTab;
let store: InspectedStore;
beforeEach(() => {
  vi.useFakeTimers();
  tab = new FakeTab(`${origin}/`);
  tab.define('__RUNTIME__', { rootPath: '' });
  tab.timings = [{ name: `${origin}/api/sessions`, startTime: 5, responseStatus: 201 }];
  tab.fetch.mockImplementation(async (url) => new Response(JSON.stringify(String(url))));
  tab.isolatedFetch.mockImplementation(async () => new Response('"isolated"'));
  store = createInspectedTab(tab.api, tab.options);
});
afterEach(() => {
  vi.useRealTimers();
});

async function bodyOf(call: ReturnType<InspectedStore['fetch']>): Promise<string> {
  await vi.advanceTimersByTimeAsync(500);
  return (await call).body;
}

describe('requests that leave with a look', () => {
  it('are the calls that are asked for afterwards, and no others are made', async () => {
    const { document, callsSessions } = await store.look(signal, first);
    expect(callsSessions).toBe(true);
    expect(tab.fetch).toHaveBeenCalledTimes(2);
    expect(await bodyOf(store.fetch(document, session, signal))).toContain('/api/sessions?items=*');
    expect(await bodyOf(store.fetch(document, segment, signal))).toContain('/api/segments');
    expect(tab.fetch).toHaveBeenCalledTimes(2);
    await bodyOf(store.fetch(document, session, signal));
    expect(tab.fetch, 'the next is one of its own').toHaveBeenCalledTimes(3);
  });

  it('are known by the network log’s entries, even by one that comes before they are asked for', async () => {
    const looking = store.look(signal, first);
    await vi.advanceTimersByTimeAsync(0);
    const headers = tab.fetch.mock.calls[0]?.[1]?.headers as Record<string, string>;
    tab.log(`${origin}/api/sessions?items=*`, 'GET', { ...headers, Cookie: 'vtex_session=s' });
    const { document } = await looking;
    const call = store.fetch(document, session, signal);
    await vi.advanceTimersByTimeAsync(500);
    expect(headers[ownCallHeader]).toMatch(/./);
    expect(await (await call).cookies).toEqual({ sent: { session: 's' }, set: {}, names: ['vtex_session'] });
  });

  it('are cancelled at the next look where they were not asked for', async () => {
    const aborted = vi.fn();
    tab.fetch.mockImplementation((url, init) => {
      init?.signal?.addEventListener('abort', aborted);
      return hangingFetch(url, init);
    });
    await store.look(signal, first);
    await store.look(signal, { ...first, withSession: [] });
    await vi.advanceTimersByTimeAsync(0);
    expect(aborted).toHaveBeenCalledTimes(2);
  });

  it('are not those of another document', async () => {
    await store.look(signal, first);
    tab.navigate(`${origin}/next`);
    const { document } = await store.look(signal);
    tab.fetch.mockClear();
    await bodyOf(store.fetch(document, session, signal));
    expect(tab.fetch).toHaveBeenCalledOnce();
  });

  it('do not leave where the extension may reach any host: its own world is for that', async () => {
    tab.allow('*://store.example/*');
    const { document } = await store.look(signal, first);
    expect(tab.fetch).not.toHaveBeenCalled();
    expect(await bodyOf(store.fetch(document, session, signal))).toBe('"isolated"');
    expect(tab.fetch).not.toHaveBeenCalled();
  });

  it('do not leave where it may reach another host', async () => {
    tab.allow('*://other.example/*');
    const { document } = await store.look(signal, first);
    expect(tab.fetch).not.toHaveBeenCalled();
    expect(await bodyOf(store.fetch(document, session, signal))).toContain('/api/sessions');
  });
});

describe('a look that was sent before the panel was loaded', () => {
  const run = async (expression: string) => tab.run(expression);
  const openWith = (hasAnyPermission: Promise<boolean | null>) => {
    const firstLook = sendFirstLook(run, hasAnyPermission);
    store = createInspectedTab(tab.api, { ...tab.options, firstLook });
  };

  it('is the first one that may make requests, and that one alone', async () => {
    openWith(Promise.resolve(false));
    await vi.advanceTimersByTimeAsync(0);
    expect(tab.fetch).toHaveBeenCalledTimes(2);
    const evaluated = tab.evaluated.length;
    const { document, sentAt } = await store.look(signal, first);
    expect(tab.evaluated).toHaveLength(evaluated);
    expect(sentAt).not.toBeNull();
    await bodyOf(store.fetch(document, session, signal));
    await bodyOf(store.fetch(document, segment, signal));
    expect(tab.fetch, 'both have left already').toHaveBeenCalledTimes(2);
    await store.look(signal, first);
    expect(tab.fetch, 'the next look sends its own').toHaveBeenCalledTimes(4);
  });

  it.each([
    ['makes no request where the extension may reach a host', async () => true, 1],
    ['is not sent where that is not known', async () => null, 0],
    ['is not sent where the browser does not say', async () => Promise.reject(new Error('no storage')), 0],
  ])('%s', async (_, hasAnyPermission, looks) => {
    openWith(hasAnyPermission());
    await vi.advanceTimersByTimeAsync(0);
    expect(tab.evaluated).toHaveLength(looks);
    expect(tab.fetch).not.toHaveBeenCalled();
    const { document } = await store.look(signal, first);
    expect(await bodyOf(store.fetch(document, session, signal))).toContain('/api/sessions');
  });

  it('does not count once the tab has navigated', async () => {
    openWith(Promise.resolve(false));
    await vi.advanceTimersByTimeAsync(0);
    tab.navigate(`${origin}/next`);
    expect((await store.look(signal, first)).document.timeOrigin).toBe(tab.timeOrigin);
  });

  it('does not count where the panel begins to read much later', async () => {
    openWith(Promise.resolve(false));
    await vi.advanceTimersByTimeAsync(60_000);
    tab.fetch.mockClear();
    const { document } = await store.look(signal, first);
    expect(tab.fetch).toHaveBeenCalledTimes(2);
    await bodyOf(store.fetch(document, session, signal));
    expect(tab.fetch).toHaveBeenCalledTimes(2);
  });

  it('fails where it is asked for, and not before', async () => {
    tab = new FakeTab('about:blank');
    openWith(Promise.resolve(false));
    await vi.advanceTimersByTimeAsync(0);
    await expect(store.look(signal, first)).rejects.toMatchObject({ failure: { kind: 'no-page' } });
  });

  it('finds its calls in what the network log reported before the panel listened', async () => {
    const firstLook = sendFirstLook(run, Promise.resolve(false));
    await vi.advanceTimersByTimeAsync(0);
    const headers = tab.fetch.mock.calls[0]?.[1]?.headers as Record<string, string>;
    const sent = { Host: 'store.example', ...headers, Cookie: 'vtex_session=s' };
    const early = { take: () => [logEntry(`${origin}/api/sessions?items=*`, 'GET', sent)] };
    store = createInspectedTab(tab.api, { ...tab.options, firstLook, early });
    const { document } = await store.look(signal, first);
    const call = store.fetch(document, session, signal);
    await vi.advanceTimersByTimeAsync(500);
    expect(await (await call).cookies).toEqual({ sent: { session: 's' }, set: {}, names: ['vtex_session'] });
  });
});

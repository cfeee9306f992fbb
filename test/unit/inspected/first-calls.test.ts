import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withFirstLook } from '../../../src/inspected/first-look.ts';
import type { FirstRequests, InspectedStore } from '../../../src/inspected/inspected-store.ts';
import { createInspectedTab } from '../../../src/inspected/inspected-tab.ts';
import { ownCallHeader } from '../../../src/inspected/network-log.ts';
import { readRequests } from '../../../src/vtex/read-requests.ts';
import { FakeTab, hangingFetch } from './fake-tab.ts';

const origin = 'https://store.example';
const { signal } = new AbortController();
const { session, segment } = readRequests;
const first: FirstRequests = { always: [session], withSession: [segment], known: null };

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
    expect(await (await call).cookies).toEqual({ sent: { session: 's' }, set: {} });
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

describe('a look that began before the panel was loaded', () => {
  it('is the first one with requests, and that one alone', async () => {
    const begun = store.look(signal, first);
    const started = withFirstLook(store, begun);
    const evaluated = tab.evaluated.length;
    expect(await started.look(signal, first)).toBe(await begun);
    expect(tab.evaluated.length - evaluated).toBeLessThanOrEqual(1);
    expect(await started.look(signal, first)).not.toBe(await begun);
  });

  it('does not count once the tab has navigated', async () => {
    const started = withFirstLook(store, store.look(signal, first));
    await vi.advanceTimersByTimeAsync(0);
    tab.navigate(`${origin}/next`);
    expect((await started.look(signal, first)).document.timeOrigin).toBe(tab.timeOrigin);
  });

  it('fails where it is asked for, and not before', async () => {
    tab = new FakeTab('about:blank');
    store = createInspectedTab(tab.api, tab.options);
    const started = withFirstLook(store, store.look(signal, first));
    await vi.advanceTimersByTimeAsync(0);
    await expect(started.look(signal, first)).rejects.toMatchObject({ failure: { kind: 'no-page' } });
  });
});

import { describe, expect, it, vi } from 'vitest';
import type { StoreEvent } from '../../../src/inspected/inspected-store.ts';
import { createInspectedTab } from '../../../src/inspected/inspected-tab.ts';
import { ownCallHeader } from '../../../src/inspected/own-call-header.ts';
import { waitUntil } from '../wait-until.ts';
import { FakeTab } from './fake-tab.ts';

const { signal } = new AbortController();

function open(url = 'https://store.example/') {
  const tab = new FakeTab(url);
  const store = createInspectedTab(tab.api, tab.options);
  const events: StoreEvent[] = [];
  const stop = store.listen((event) => events.push(event));
  return { tab, store, events, stop };
}

describe('the inspected tab', () => {
  it('reports the page’s own calls with their cookies', () => {
    const { tab, events } = open();
    tab.log('https://store.example/api/sessions', 'POST', { Cookie: 'vtex_session=one' }, [
      'vtex_segment=two',
    ]);
    // Nothing else of the log entry, which would stay in memory with it.
    expect(events).toEqual([
      {
        kind: 'call',
        call: {
          url: 'https://store.example/api/sessions',
          method: 'POST',
          sent: { session: 'one' },
          set: { segment: 'two' },
          cookieNames: ['vtex_session', 'vtex_segment'],
          startedAt: expect.any(Number),
          endedAt: expect.any(Number),
          status: 200,
        },
      },
    ]);
  });

  it('never reports our own calls, nor those of a panel that is gone', () => {
    const { tab, events } = open();
    tab.log('https://store.example/api/sessions', 'PATCH', { [ownCallHeader]: 'of-another-panel' });
    expect(events).toEqual([]);
  });

  it('reports navigations', () => {
    const { tab, events } = open();
    tab.navigate('https://other.example/');
    expect(events).toEqual([{ kind: 'navigated' }]);
  });

  it('reports a navigation that only tabs.onUpdated reports, and not those of other tabs', () => {
    const { tab, events } = open();
    tab.onUpdated.fire(2);
    expect(events).toEqual([]);
    tab.onUpdated.fire(1);
    expect(events).toEqual([{ kind: 'navigated' }]);
  });

  it('looks from another context where its own eval no longer works', async () => {
    const { tab, store } = open();
    const dead = { ...tab.devtools };
    dead.inspectedWindow = {
      ...dead.inspectedWindow,
      eval: () => Promise.reject(new Error('An unexpected error occurred')),
    };
    const renewed = createInspectedTab({ ...tab.api, devtools: dead }, tab.options);
    expect((await renewed.look(signal)).document.origin).toBe('https://store.example');
    expect(await store.look(signal)).toMatchObject({ document: { origin: 'https://store.example' } });
  });

  it('uses no other context where the tab refuses, and fails where the other context fails, too', async () => {
    const { tab } = open();
    const refusing = (message: string) => {
      const inspectedWindow = {
        ...tab.devtools.inspectedWindow,
        eval: vi.fn(() => Promise.reject(new Error(message))),
      };
      const openAnotherContext = vi.fn(async () => inspectedWindow);
      const devtools = { ...tab.devtools, inspectedWindow };
      return {
        openAnotherContext,
        channel: createInspectedTab({ ...tab.api, devtools }, { ...tab.options, openAnotherContext }),
      };
    };
    const forbidden = refusing('DevTools API encountered an error');
    await expect(forbidden.channel.look(signal)).rejects.toMatchObject({ failure: { kind: 'no-page' } });
    expect(forbidden.openAnotherContext).not.toHaveBeenCalled();
    const dead = refusing('An unexpected error occurred');
    await expect(dead.channel.look(signal)).rejects.toMatchObject({ failure: { kind: 'no-page' } });
    expect(dead.openAnotherContext).toHaveBeenCalledOnce();
  });

  it('reports nothing to a listener that was removed', () => {
    const { tab, events, stop } = open();
    stop();
    tab.navigate('https://other.example/');
    tab.log('https://store.example/', 'GET', {});
    expect(events).toEqual([]);
  });

  it('returns the page’s earlier calls, and not our own', async () => {
    const { tab, store } = open();
    const entry = (url: string, header: string) => ({
      request: { url, method: 'GET', headers: [{ name: header, value: 'x' }] },
      response: { headers: [] },
    });
    tab.har = {
      entries: [entry('https://store.example/page', 'Accept'), entry('https://x/', ownCallHeader)],
    };
    expect((await store.earlierCalls()).map(({ url }) => url)).toEqual(['https://store.example/page']);
  });

  it('reloads the tab from within its page', async () => {
    const { tab, store } = open();
    const reload = vi.fn(() => 'null');
    tab.intercept = (expression) => (expression === 'location.reload()' ? reload() : undefined);
    store.reload();
    await waitUntil(() => reload.mock.calls.length === 1);
  });
});

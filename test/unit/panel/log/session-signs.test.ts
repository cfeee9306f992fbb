import { describe, expect, it } from 'vitest';
import type { SeenCall } from '../../../../src/inspected/inspected-store.ts';
import type { SeenCookies } from '../../../../src/vtex/store-fetch.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore, json } from '../fake-store.ts';
import { openPanel, openReadPanel } from '../open-panel.ts';

/** A request of the page, as the network log shows it. */
function pageCall(origin: string, given: Partial<SeenCall> = {}): SeenCall {
  return {
    url: `${origin}/x`,
    method: 'GET',
    sent: {},
    set: {},
    cookieNames: ['vtex_session'],
    startedAt: Date.now(),
    endedAt: Date.now(),
    status: 200,
    ...given,
  };
}

describe('a page without signals of a store', () => {
  it('is read once one of its requests carries a cookie of VTEX, and not for one to another origin', async () => {
    const store = new FakeStore();
    store.signals = { ...store.signals, found: [] };
    const { panel } = openPanel(store);
    await waitUntil(() => panel.page.value.kind === 'no-store' && !panel.busy.value);
    store.emit({ kind: 'call', call: pageCall('https://other.example') });
    store.emit({ kind: 'call', call: pageCall(store.origin, { cookieNames: ['_ga'] }) });
    expect(panel.busy.value).toBe(false);
    store.emit({ kind: 'call', call: pageCall(store.origin) });
    await waitUntil(() => panel.page.value.kind === 'ready');
  });

  it.each([
    ['with a cookie of VTEX to its origin', 'ready', [pageCall(new FakeStore().origin)]],
    [
      'without one, and with one to another origin',
      'no-store',
      [pageCall(new FakeStore().origin, { cookieNames: ['_ga'] }), pageCall('https://other.example')],
    ],
  ] as const)('is judged by its requests from before the panel was opened: %s', async (_, kind, calls) => {
    const store = new FakeStore();
    store.signals = { ...store.signals, found: [] };
    store.earlier = [...calls];
    const { panel } = openPanel(store);
    await waitUntil(() => !panel.busy.value && panel.page.value.kind === kind);
    expect(store.lines.length > 0).toBe(kind === 'ready');
  });
});

describe('a session whose cookies the network log does not show', () => {
  it('exists if it has any value', async () => {
    const store = new FakeStore();
    store.hasSession = null;
    const { panel } = await openReadPanel(store);
    expect(panel.page.value.kind).toBe('ready');
  });

  it('does not exist if it has no value', async () => {
    const store = new FakeStore();
    store.hasSession = null;
    store.intercept = () => json(200, { id: 'session-1', namespaces: {} });
    const { panel } = openPanel(store);
    await waitUntil(() => panel.page.value.kind === 'no-session');
    expect(store.lines).toEqual(['GET /api/sessions?items=*']);
  });
});

describe('a read after a request that carried the session', () => {
  /** Reads after a request of the page that changed the segment; the log reports these cookies for our own calls. */
  async function readWith(seen: Promise<SeenCookies>) {
    const opened = await openReadPanel();
    const { store, panel } = opened;
    const fetch = store.fetch.bind(store);
    store.fetch = async (...args) => ({ ...(await fetch(...args)), cookies: seen });
    store.calls.length = 0;
    const call = pageCall(store.origin, { sent: { session: 's' }, set: { segment: 'another' } });
    store.emit({ kind: 'call', call });
    await waitUntil(() => store.calls.length === 2 && !panel.busy.value);
    return opened;
  }

  it('requests both at once', async () => {
    const { store, panel } = await readWith(Promise.resolve({ sent: { session: 's' }, set: {} }));
    expect(store.lines).toEqual(['GET /api/segments', 'GET /api/sessions?items=*']);
    expect(panel.page.value.kind).toBe('ready');
  });

  it('does not wait for the network log to show the cookies of its own calls', async () => {
    const { panel } = await readWith(new Promise(() => undefined));
    expect(panel.page.value.kind).toBe('ready');
  });

  it('notices that the session is gone meanwhile', async () => {
    const { panel } = await readWith(Promise.resolve({ sent: {}, set: {} }));
    await waitUntil(() => panel.page.value.kind === 'no-session');
  });

  it('uses the tokens of a session that came with the response', async () => {
    const { panel } = await readWith(Promise.resolve({ sent: {}, set: { session: 'new' } }));
    await waitUntil(() => panel.cookies.tokens.value.session === 'new');
    expect(panel.page.value.kind).toBe('ready');
  });
});

describe('a request of another binding', () => {
  /** It changes nothing that is known, so it starts no read. */
  function emitCallOfPt(store: FakeStore, endedAt: number): void {
    const url = `${store.origin}/pt/x`;
    store.emit({ kind: 'call', call: pageCall(store.origin, { url, sent: { session: 'of /pt' }, endedAt }) });
  }

  /** A panel on the binding `/pt`, which has a session; the main one has none yet. */
  async function openOnPt() {
    const store = new FakeStore();
    const main = store.signals;
    store.signals = { ...main, rootPath: '/pt' };
    const { panel } = await openReadPanel(store);
    return {
      store,
      async goToMain() {
        store.hasSession = false;
        store.signals = main;
        store.timeOrigin = 2000;
        store.calls.length = 0;
        store.navigate(store.origin, 'document-2');
        await waitUntil(() => panel.page.value.kind === 'no-session' && !panel.busy.value);
      },
      async reload() {
        store.calls.length = 0;
        store.navigate(store.origin, 'document-3');
        await waitUntil(() => store.calls.length > 0 && !panel.busy.value);
      },
    };
  }

  it('does not count for this one where the log reported it before the navigation', async () => {
    const { store, goToMain } = await openOnPt();
    emitCallOfPt(store, Date.now());
    await goToMain();
    expect(store.lines).toEqual(['GET /api/sessions?items=*']);
  });

  it('does not count for this one where the log reports it late', async () => {
    const { store, goToMain, reload } = await openOnPt();
    await goToMain();
    emitCallOfPt(store, 1999);
    await reload();
    expect(store.lines).toEqual(['GET /api/sessions?items=*']);
  });
});

describe('a request that the log reports only after the user has asked to read again', () => {
  /** Deletes the session, asks to read again, and reports a request that carried the deleted one. */
  async function refreshBefore(times: Pick<SeenCall, 'startedAt' | 'endedAt'>, set: SeenCall['set'] = {}) {
    const { store, panel } = await openReadPanel();
    store.hasSession = set.session !== undefined;
    store.calls.length = 0;
    void panel.refresh();
    store.emit({ kind: 'call', call: pageCall(store.origin, { sent: { session: 's' }, set, ...times }) });
    await waitUntil(() => store.calls.length > 0 && !panel.busy.value);
    return store.lines;
  }

  it('does not show that there is still a session where it was made before', async () => {
    expect(await refreshBefore({ startedAt: Date.now() - 300, endedAt: Date.now() - 200 })).toEqual([
      'GET /api/sessions?items=*',
    ]);
  });

  it('does not show it by what it carried where it ended later', async () => {
    expect(await refreshBefore({ startedAt: Date.now() - 300, endedAt: Date.now() + 1000 })).toEqual([
      'GET /api/sessions?items=*',
    ]);
  });

  it('shows it by what its response has set later', async () => {
    const times = { startedAt: Date.now() - 300, endedAt: Date.now() + 1000 };
    expect(await refreshBefore(times, { session: 'new' })).toContain('GET /api/segments');
  });
});

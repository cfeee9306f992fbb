import { describe, expect, it } from 'vitest';
import { StoreError } from '../../../../src/vtex/store-error.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore, json } from '../fake-store.ts';
import { openPanel, openReadPanel, segmentField } from '../open-panel.ts';

const kindOf = (opened: ReturnType<typeof openPanel>) => opened.panel.page.value.kind;

describe('the panel, reading a store,', () => {
  it('reads the session, and the segment after it', async () => {
    const { store, panel } = await openReadPanel();
    expect(store.lines).toEqual(['GET /api/sessions?items=*', 'GET /api/segments']);
    expect(segmentField(panel, 'channel')).toBe('1');
  });

  it('sends requests below the root path of the binding', async () => {
    const store = new FakeStore();
    store.signals = { ...store.signals, rootPath: '/pt' };
    await openReadPanel(store);
    expect(store.lines).toEqual(['GET /pt/api/sessions?items=*', 'GET /pt/api/segments']);
  });

  it('makes no request where no signal shows a store, until the user chooses to look anyway', async () => {
    const store = new FakeStore();
    store.signals = { ...store.signals, found: [] };
    const opened = openPanel(store);
    await waitUntil(() => kindOf(opened) === 'no-store');
    expect(store.lines).toEqual([]);
    await opened.panel.lookAnyway();
    expect(kindOf(opened)).toBe('ready');
    store.navigate(store.origin, 'document-2');
    await waitUntil(() => !opened.panel.busy.value && store.calls.at(-1)?.document.nonce === 'document-2');
    expect(kindOf(opened)).toBe('ready');
  });

  it('recognizes a store by the cookies of an earlier request', async () => {
    const store = new FakeStore();
    store.signals = { ...store.signals, found: [] };
    store.earlier = [
      {
        url: `${store.origin}/x`,
        method: 'GET',
        sent: {},
        set: {},
        status: 200,
        cookieNames: ['vtex_segment'],
        startedAt: 0,
        endedAt: Date.now(),
      },
    ];
    const { panel } = await openReadPanel(store);
    expect(panel.page.value.kind).toBe('ready');
  });

  it('does not request the segment where its own request carried no session', async () => {
    const store = new FakeStore();
    store.hasSession = false;
    const opened = openPanel(store);
    await waitUntil(() => kindOf(opened) === 'no-session');
    expect(store.lines).toEqual(['GET /api/sessions?items=*']);
  });

  it('finds that there is no session by the cookie, even where the status is an error', async () => {
    const store = new FakeStore();
    store.hasSession = false;
    store.intercept = () => json(500, {});
    const opened = openPanel(store);
    await waitUntil(() => kindOf(opened) === 'no-session');
  });

  it('creates a session and reads it', async () => {
    const store = new FakeStore();
    store.hasSession = false;
    const opened = openPanel(store);
    await waitUntil(() => kindOf(opened) === 'no-session');
    await opened.panel.actions.createSession();
    expect(kindOf(opened)).toBe('ready');
    expect(store.lines.slice(1)).toEqual([
      'POST /api/sessions',
      'GET /api/segments',
      'GET /api/sessions?items=*',
    ]);
  });

  it('shows a failure in place of a shopper, or above the one that was read before', async () => {
    const store = new FakeStore();
    store.intercept = () => json(503, { message: 'maintenance' });
    const opened = openPanel(store);
    await waitUntil(() => kindOf(opened) === 'failed');
    store.intercept = () => undefined;
    await opened.panel.refresh();
    expect(kindOf(opened)).toBe('ready');
    store.intercept = () => json(503, {});
    await opened.panel.refresh();
    expect(kindOf(opened)).toBe('ready');
    expect(opened.panel.actions.problem.value).toMatchObject({ doing: 'reading', failure: { status: 503 } });
  });

  it.each(['sessions', 'segments'])('shows what the other one says where /api/%s fails', async (failing) => {
    const store = new FakeStore();
    store.intercept = ({ path }) => (path.includes(failing) ? json(502, {}) : undefined);
    const opened = openPanel(store);
    await waitUntil(() => kindOf(opened) === 'failed');
    const page = opened.panel.page.value;
    const other = page.kind === 'failed' ? page.other : undefined;
    expect(Object.keys(other ?? {})).toEqual([failing === 'sessions' ? 'segment' : 'session']);
    expect(page).toMatchObject({ failure: { kind: 'status', status: 502 } });
    expect(store.lines).toHaveLength(2);
    store.intercept = () => undefined;
    await opened.panel.refresh();
    expect(kindOf(opened)).toBe('ready');
  });

  it('does not request the segment where the session fails and nothing shows that there is one', async () => {
    const store = new FakeStore();
    store.hasSession = null;
    store.intercept = () => json(502, {});
    const opened = openPanel(store);
    await waitUntil(() => kindOf(opened) === 'failed');
    expect(store.lines).toEqual(['GET /api/sessions?items=*']);
  });

  it('ignores a response that comes after the tab has navigated', async () => {
    const store = new FakeStore();
    const { panel } = await openReadPanel(store);
    let release: (() => void) | undefined;
    store.intercept = (request) =>
      new Promise((resolve) => {
        const response = store.respond(request);
        release = () => resolve(response);
      });
    void panel.refresh();
    await waitUntil(() => release !== undefined);
    store.intercept = () => undefined;
    store.publicKeys = { utm_source: 'the other store' };
    store.navigate('https://other.example', 'document-2');
    release?.();
    await waitUntil(() => segmentField(panel, 'utm_source') === 'the other store');
  });

  it('looks again where the browser refuses for a moment, between two documents', async () => {
    const store = new FakeStore();
    let refusals = 3;
    const look = store.look.bind(store);
    store.look = async () => {
      if (refusals-- > 0) throw new StoreError({ kind: 'no-page' });
      return look();
    };
    await openReadPanel(store);
    expect(refusals).toBe(-1);
  });

  it('says that there is nothing to inspect where the browser keeps refusing', async () => {
    const store = new FakeStore();
    store.look = async () => {
      throw new StoreError({ kind: 'no-page' });
    };
    const opened = openPanel(store);
    await waitUntil(() => kindOf(opened) === 'no-page');
    expect(store.lines).toEqual([]);
  });
});

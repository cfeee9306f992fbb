import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { createPanelModel } from '../../../src/panel/model/panel-model.ts';
import { StoreError } from '../../../src/vtex/store-error.ts';
import { FakeStore, json } from './fake-store.ts';
import { openPanel, openReadPanel, type } from './open-panel.ts';

const patches = (s: FakeStore) => s.lines.filter((l) => l.startsWith('PATCH'));
const hang = () => new Promise<never>(() => undefined);

describe('the panel, where something goes wrong at a bad moment', () => {
  it('sends no second PATCH beside the first', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ method }) => (method === 'PATCH' ? hang() : undefined);
    type(panel, 'utm_source', 'google');
    void panel.apply();
    await vi.waitUntil(() => patches(store).length === 1);
    panel.discard();
    type(panel, 'utm_source', 'bing');
    void panel.apply();
    await new Promise((r) => setTimeout(r, 20));
    expect(patches(store)).toHaveLength(1);
  });
  it('discards nothing while an edit is settled', async () => {
    const { store, panel } = await openReadPanel();
    let release!: () => void;
    const gate = new Promise<void>((r) => {
      release = r;
    });
    store.intercept = (q) => (q.method === 'PATCH' ? gate.then(() => store.answer(q)) : undefined);
    type(panel, 'utm_source', 'google');
    const done = panel.apply();
    type(panel, 'utm_campaign', 'typed meanwhile');
    panel.discard();
    release();
    await done;
    panel.undoDiscard();
    expect(panel.fields.value.find((f) => f.name === 'utm_campaign')?.text).toBe('typed meanwhile');
  });
  it('says that the tab moved on', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    store.nonce = 'document-2';
    await panel.apply();
    expect(panel.problem.value).toMatchObject({ failure: { kind: 'moved' } });
  });
  it('no GET segments on another origin without a session, after calls of the first', async () => {
    const { store, panel } = await openReadPanel();
    store.emit({
      kind: 'call',
      call: {
        url: `${store.origin}/x.js`,
        method: 'GET',
        sent: { session: 's' },
        set: {},
        cookieNames: ['vtex_session'],
        endedAt: 0,
      },
    });
    store.calls.length = 0;
    store.hasSession = false;
    store.navigate('https://other.example', 'document-2');
    await vi.waitUntil(() => panel.page.value.kind === 'no-session');
    expect(store.lines).toEqual(['GET /api/sessions?items=*']);
  });
  it('no GET segments after a failed create', async () => {
    const store = new FakeStore();
    store.hasSession = false;
    const opened = openPanel(store);
    await vi.waitUntil(() => opened.panel.page.value.kind === 'no-session' && !opened.panel.busy.value);
    store.calls.length = 0;
    store.intercept = ({ method }) => (method === 'POST' ? json(503, {}) : undefined);
    await opened.panel.createSession();
    expect(store.lines).not.toContain('GET /api/segments');
  });
  it('two clicks, one POST', async () => {
    const store = new FakeStore();
    store.hasSession = false;
    const opened = openPanel(store);
    await vi.waitUntil(() => opened.panel.page.value.kind === 'no-session' && !opened.panel.busy.value);
    await Promise.all([opened.panel.createSession(), opened.panel.createSession()]);
    expect(store.lines.filter((l) => l.startsWith('POST'))).toHaveLength(1);
  });
  it('create in doubt that took: no alert "No session was created" over a session', async () => {
    const store = new FakeStore();
    store.hasSession = false;
    const opened = openPanel(store);
    await vi.waitUntil(() => opened.panel.page.value.kind === 'no-session' && !opened.panel.busy.value);
    store.intercept = (q) => {
      if (q.method !== 'POST') return undefined;
      store.answer(q);
      return Promise.reject(new StoreError({ kind: 'timeout', seconds: 10 }));
    };
    await opened.panel.createSession();
    expect(opened.panel.page.value.kind).toBe('ready');
    expect(opened.panel.problem.value).toBeNull();
  });
  it('an added key without a value never clears what the page set', async () => {
    const { store, panel } = await openReadPanel();
    panel.addKey('partnerCode');
    store.publicKeys = { partnerCode: 'set by the page' };
    await panel.refresh();
    expect(panel.pendingCount.value).toBe(0);
  });
  it('typed and erased is no edit, whatever the page sets later', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'g');
    type(panel, 'utm_source', '');
    store.publicKeys = { utm_source: 'set by the page' };
    await panel.refresh();
    expect(panel.pendingCount.value).toBe(0);
  });
  it('storage that fails once leaves a usable panel', async () => {
    const store = new FakeStore();
    let fails = 1;
    const un = (e: unknown) => void e;
    process.on('unhandledRejection', un);
    const panel = createPanelModel({
      inspected: store,
      drafts: {
        load: async () => {
          if (fails-- > 0) throw new Error('storage');
          return new Map();
        },
        save: async () => undefined,
      },
      lookedAnyway: { has: async () => false, add: async () => undefined },
      visible: signal(true),
    });
    await new Promise((r) => setTimeout(r, 100));
    const first = panel.page.value.kind;
    await panel.refresh();
    type(panel, 'utm_source', 'x');
    process.off('unhandledRejection', un);
    expect({ first, pending: panel.pendingCount.value }).toEqual({ first: 'ready', pending: 1 });
  });
  it('an error that is no StoreError does not leave «Sending…»', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ method }) =>
      method === 'PATCH' ? Promise.reject(new Error('Extension context invalidated.')) : undefined;
    type(panel, 'utm_source', 'google');
    await panel.apply().catch(() => undefined);
    expect(panel.outcome.value?.kind).not.toBe('sending');
  });
  it('the next store is looked at promptly though the log keeps silent of the last call', async () => {
    const { store, panel } = await openReadPanel();
    const fetch = store.fetch.bind(store);
    store.fetch = async (...args) => ({
      ...(await fetch(...args)),
      cookies: new Promise((r) => setTimeout(() => r(null), 3000)),
    });
    void panel.refresh();
    await new Promise((r) => setTimeout(r, 50));
    store.navigate('https://other.example', 'document-2');
    await new Promise((r) => setTimeout(r, 500));
    expect(panel.page.value).not.toMatchObject({ store: { document: { origin: 'https://store.example' } } });
  });
  it('no-session after a failed read keeps no reading problem', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = () => json(503, {});
    await panel.refresh();
    store.intercept = () => undefined;
    store.hasSession = false;
    await panel.refresh();
    expect(panel.page.value.kind).toBe('no-session');
    expect(panel.problem.value).toBeNull();
  });
  it('ends the alert of a lost answer once the edit is settled', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = (q) => {
      if (q.method !== 'PATCH') return undefined;
      store.answer(q);
      return Promise.reject(new StoreError({ kind: 'unreachable' }));
    };
    type(panel, 'utm_source', 'google');
    await panel.apply();
    expect(panel.outcome.value).toMatchObject({ kept: ['utm_source'] });
    await panel.refresh();
    expect(panel.problem.value).toBeNull();
  });
  it('logout (cookie deleted by the answer) then segments not called', async () => {
    const { store, panel } = await openReadPanel();
    store.calls.length = 0;
    store.hasSession = false;
    store.emit({
      kind: 'call',
      call: {
        url: `${store.origin}/logout`,
        method: 'GET',
        sent: { session: 's' },
        set: { session: '' },
        cookieNames: ['vtex_session'],
        endedAt: Date.now(),
      },
    });
    await vi.waitUntil(() => panel.page.value.kind === 'no-session');
    expect(store.lines).toEqual(['GET /api/sessions?items=*']);
  });
  it('send again with another draft invalid', async () => {
    const { store, panel } = await openReadPanel();
    store.publicKeys = { pickup: { a: 1 } };
    await panel.refresh();
    store.intercept = (q) =>
      q.method === 'PATCH' ? store.answer({ ...q, body: '{"public":{}}' }) : undefined;
    type(panel, 'utm_source', 'google');
    await panel.apply();
    type(panel, 'pickup', '{');
    await panel.apply(['utm_source']);
    expect(patches(store)).toHaveLength(2);
  });
  it('draft json, session becomes string: sent as a string', async () => {
    const { store, panel } = await openReadPanel();
    store.publicKeys = { n: 1 };
    await panel.refresh();
    type(panel, 'n', '42');
    store.publicKeys = { n: 'a' };
    await panel.refresh();
    expect(panel.fields.value.find((f) => f.name === 'n')?.value).toBe('42');
  });
});

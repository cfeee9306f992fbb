import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { createPanelModel } from '../../../../src/panel/model/panel-model.ts';
import { StoreError } from '../../../../src/vtex/store-error.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore, json } from '../fake-store.ts';
import { memoryOfTest } from '../memory-of-test.ts';
import { openPanel, openReadPanel, type } from '../open-panel.ts';

const patches = (s: FakeStore) => s.lines.filter((l) => l.startsWith('PATCH'));
const hang = () => new Promise<never>(() => undefined);

describe('the panel, where something fails or changes at a bad moment,', () => {
  it('sends no second PATCH while the first is under way', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ method }) => (method === 'PATCH' ? hang() : undefined);
    type(panel, 'utm_source', 'google');
    void panel.actions.apply();
    await waitUntil(() => patches(store).length === 1);
    panel.edits.discard();
    type(panel, 'utm_source', 'bing');
    // Resolves at once: the first edit is still under way.
    await panel.actions.apply();
    expect(patches(store)).toHaveLength(1);
  });

  it('discards nothing while an edit is being confirmed', async () => {
    const { store, panel } = await openReadPanel();
    let release!: () => void;
    const gate = new Promise<void>((r) => {
      release = r;
    });
    store.intercept = (q) => (q.method === 'PATCH' ? gate.then(() => store.respond(q)) : undefined);
    type(panel, 'utm_source', 'google');
    const done = panel.actions.apply();
    type(panel, 'utm_campaign', 'typed meanwhile');
    panel.edits.discard();
    expect(panel.edits.discarded.value).toBeNull();
    release();
    await done;
    expect(panel.edits.fields.value.find((f) => f.name === 'utm_campaign')?.text).toBe('typed meanwhile');
  });

  it('says that the tab shows another document', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    store.nonce = 'document-2';
    await panel.actions.apply();
    expect(panel.actions.problem.value).toMatchObject({ failure: { kind: 'moved' } });
  });

  it('does not request another store’s segment because the first one had a session', async () => {
    const { store, panel } = await openReadPanel();
    store.emit({
      kind: 'call',
      call: {
        url: `${store.origin}/x.js`,
        method: 'GET',
        sent: { session: 's' },
        set: {},
        cookieNames: ['vtex_session'],
        startedAt: 0,
        endedAt: 0,
        status: 200,
      },
    });
    store.calls.length = 0;
    store.hasSession = false;
    store.navigate('https://other.example', 'document-2');
    await waitUntil(() => panel.page.value.kind === 'no-session');
    expect(store.lines).toEqual(['GET /api/sessions?items=*']);
  });

  it('does not request a segment after a session could not be created', async () => {
    const store = new FakeStore();
    store.hasSession = false;
    const opened = openPanel(store);
    await waitUntil(() => opened.panel.page.value.kind === 'no-session' && !opened.panel.busy.value);
    store.calls.length = 0;
    store.intercept = ({ method }) => (method === 'POST' ? json(503, {}) : undefined);
    await opened.panel.actions.createSession();
    expect(store.lines).not.toContain('GET /api/segments');
  });

  it('creates one session, however often creation is requested meanwhile', async () => {
    const store = new FakeStore();
    store.hasSession = false;
    const opened = openPanel(store);
    await waitUntil(() => opened.panel.page.value.kind === 'no-session' && !opened.panel.busy.value);
    await Promise.all([opened.panel.actions.createSession(), opened.panel.actions.createSession()]);
    expect(store.lines.filter((l) => l.startsWith('POST'))).toHaveLength(1);
  });

  it('ends the alert of a failed creation where the session was created anyway', async () => {
    const store = new FakeStore();
    store.hasSession = false;
    const opened = openPanel(store);
    await waitUntil(() => opened.panel.page.value.kind === 'no-session' && !opened.panel.busy.value);
    store.intercept = (q) => {
      if (q.method !== 'POST') return undefined;
      store.respond(q);
      return Promise.reject(new StoreError({ kind: 'timeout', seconds: 10 }));
    };
    await opened.panel.actions.createSession();
    expect(opened.panel.page.value.kind).toBe('ready');
    expect(opened.panel.actions.problem.value).toBeNull();
  });

  it('never clears a value that the page set for a key that was added without a value', async () => {
    const { store, panel } = await openReadPanel();
    panel.edits.add('partnerCode');
    store.publicKeys = { partnerCode: 'set by the page' };
    await panel.refresh();
    expect(panel.edits.pending.value.size).toBe(0);
  });

  it('treats text that was typed and erased as no edit, whatever the page sets later', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'g');
    type(panel, 'utm_source', '');
    store.publicKeys = { utm_source: 'set by the page' };
    await panel.refresh();
    expect(panel.edits.pending.value.size).toBe(0);
  });

  it('accepts text in its boxes where storage failed', async () => {
    const store = new FakeStore();
    const panel = createPanelModel({
      inspected: store,
      drafts: { load: () => Promise.reject(new Error('storage')), save: async () => undefined },
      lookedAnyway: { has: async () => false, add: async () => undefined },
      clipboard: { write: async () => undefined },
      visible: signal(true),
      memory: memoryOfTest(),
    });
    await waitUntil(() => panel.page.value.kind === 'ready' && !panel.busy.value);
    type(panel, 'utm_source', 'x');
    expect(panel.edits.pending.value.size).toBe(1);
  });

  it('does not stay at "Sending…" after an error of our own, and logs it', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const { store, panel } = await openReadPanel();
    const error = new Error('Extension context invalidated.');
    store.intercept = ({ method }) => (method === 'PATCH' ? Promise.reject(error) : undefined);
    type(panel, 'utm_source', 'google');
    await panel.actions.apply();
    expect(panel.actions.outcome.value?.kind).toBe('confirmed');
    expect(log).toHaveBeenCalledExactlyOnceWith(error);
  });

  it('looks at the next store although the log never reports the last one’s calls', async () => {
    const { store, panel } = await openReadPanel();
    const fetch = store.fetch.bind(store);
    store.fetch = async (...args) => ({
      ...(await fetch(...args)),
      cookies: hang(),
    });
    store.calls.length = 0;
    void panel.refresh();
    await waitUntil(() => store.calls.length > 0);
    store.navigate('https://other.example', 'document-2');
    await waitUntil(() => store.calls.at(-1)?.document.origin === 'https://other.example');
    expect(panel.page.value).not.toMatchObject({ store: { document: { origin: 'https://store.example' } } });
  });

  it('ends the alert of a failed read where there turns out to be no session', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = () => json(503, {});
    await panel.refresh();
    store.intercept = () => undefined;
    store.hasSession = false;
    await panel.refresh();
    expect(panel.page.value.kind).toBe('no-session');
    expect(panel.actions.problem.value).toBeNull();
  });

  it('ends the alert of a lost response once the edit is confirmed', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = (q) => {
      if (q.method !== 'PATCH') return undefined;
      store.respond(q);
      return Promise.reject(new StoreError({ kind: 'unreachable' }));
    };
    type(panel, 'utm_source', 'google');
    await panel.actions.apply();
    expect(panel.actions.outcome.value).toMatchObject({ kept: ['utm_source'] });
    await panel.refresh();
    expect(panel.actions.problem.value).toBeNull();
  });

  it('does not request a segment after a logout that deleted the session’s cookie', async () => {
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
        startedAt: 0,
        endedAt: Date.now(),
        status: 200,
      },
    });
    await waitUntil(() => panel.page.value.kind === 'no-session');
    expect(store.lines).toEqual(['GET /api/sessions?items=*']);
  });

  it('sends lost keys again while another box is invalid', async () => {
    const { store, panel } = await openReadPanel();
    store.publicKeys = { pickup: { a: 1 } };
    await panel.refresh();
    store.intercept = (q) =>
      q.method === 'PATCH' ? store.respond({ ...q, body: '{"public":{}}' }) : undefined;
    type(panel, 'utm_source', 'google');
    await panel.actions.apply();
    type(panel, 'pickup', '{');
    await panel.actions.apply(['utm_source']);
    expect(patches(store)).toHaveLength(2);
  });

  it('sends a string where the session’s value became a string while the draft was JSON', async () => {
    const { store, panel } = await openReadPanel();
    store.publicKeys = { n: 1 };
    await panel.refresh();
    type(panel, 'n', '42');
    store.publicKeys = { n: 'a' };
    await panel.refresh();
    expect(panel.edits.fields.value.find((f) => f.name === 'n')?.value).toBe('42');
  });
});

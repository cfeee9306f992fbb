import { effect } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { StoreError } from '../../../../src/vtex/store-error.ts';
import { waitUntil } from '../../wait-until.ts';
import { openReadPanel, segmentField } from '../open-panel.ts';

describe('the panel, following the tab,', () => {
  it('reads again when the page itself writes to the session', async () => {
    const { store, panel } = await openReadPanel();
    store.pageWrites({ utm_source: 'page' });
    await waitUntil(() => segmentField(panel, 'utm_source') === 'page');
  });

  it('makes one read after the one under way, however often the page writes', async () => {
    const { store, panel } = await openReadPanel();
    store.calls.length = 0;
    for (let n = 0; n < 20; n++) store.pageWrites({ utm_source: `page ${n}` });
    await waitUntil(() => segmentField(panel, 'utm_source') === 'page 19' && !panel.busy.value);
    expect(store.calls.length).toBeLessThanOrEqual(4);
  });

  it('reads again when a response sets another segment, and not when it sets the same', async () => {
    const { store, panel } = await openReadPanel();
    await waitUntil(() => panel.cookies.tokens.value.segment !== undefined);
    store.calls.length = 0;
    const set = (segment: string) =>
      store.emit({
        kind: 'call',
        call: {
          url: `${store.origin}/x`,
          method: 'GET',
          sent: {},
          set: { segment },
          cookieNames: ['vtex_segment'],
          startedAt: 0,
          endedAt: Date.now(),
          status: 200,
        },
      });
    set('a segment token');
    await Promise.resolve();
    expect(panel.busy.value).toBe(false);
    set('another token');
    expect(panel.busy.value).toBe(true);
    await waitUntil(() => store.calls.length === 2);
  });

  it('says nothing of the segment again for a request of the page that changes nothing', async () => {
    const { store, panel } = await openReadPanel();
    await waitUntil(() => panel.evidence.value?.matchesLog === true);
    const seen = vi.fn();
    effect(() => seen(panel.diff.fields.value, panel.diff.authors.value, panel.evidence.value));
    store.pageWrites({});
    await waitUntil(() => panel.busy.value);
    await waitUntil(() => !panel.busy.value && panel.evidence.value?.matchesLog === true);
    const maps = seen.mock.calls.map(([fields, changers]) => [fields, changers]);
    expect(new Set(maps.flat()).size).toBe(2);
  });

  it('makes no request while hidden, and reads once when shown', async () => {
    const { store, panel, visible } = await openReadPanel();
    store.calls.length = 0;
    visible.value = false;
    store.pageWrites({ utm_source: 'unseen' });
    store.navigate(store.origin, 'document-2');
    await Promise.resolve();
    expect(panel.busy.value).toBe(false);
    expect(store.calls).toEqual([]);
    visible.value = true;
    await waitUntil(() => segmentField(panel, 'utm_source') === 'unseen');
    expect(store.calls).toHaveLength(2);
  });

  it('shows the cookies that the page sets while it is hidden, and none of the store before', async () => {
    const { store, panel, visible } = await openReadPanel();
    visible.value = false;
    const { origin } = store;
    const call = { url: `${origin}/x`, method: 'GET', sent: {}, set: { segment: 'unseen' }, cookieNames: [] };
    store.emit({ kind: 'call', call: { ...call, startedAt: 0, endedAt: Date.now(), status: 200 } });
    expect(panel.cookies.tokens.value.segment).toBe('unseen');
    store.hasSession = null;
    store.origin = 'https://other.example';
    store.nonce = 'document-2';
    visible.value = true;
    await waitUntil(() => panel.page.value.store?.document.origin === store.origin && !panel.busy.value);
    expect(panel.cookies.tokens.value).toEqual({});
  });

  it('reads once when the log is late with a call that ended before the read began', async () => {
    const { store, panel, visible } = await openReadPanel();
    visible.value = false;
    store.calls.length = 0;
    visible.value = true;
    expect(panel.busy.value).toBe(true);
    expect(store.calls).toEqual([]);
    store.pageWrites({ utm_source: 'unseen' });
    await waitUntil(() => segmentField(panel, 'utm_source') === 'unseen' && !panel.busy.value);
    expect(store.calls).toHaveLength(2);
  });

  it('cancels a read when it is hidden, and reads when shown', async () => {
    const { store, panel, visible } = await openReadPanel();
    store.calls.length = 0;
    store.intercept = () => {
      visible.value = false;
      return undefined;
    };
    await panel.refresh();
    expect(store.lines).toEqual(['GET /api/sessions?items=*']);
    expect(panel.actions.problem.value).toBeNull();
    store.intercept = () => undefined;
    store.publicKeys = { utm_source: 'unseen' };
    visible.value = true;
    await waitUntil(() => segmentField(panel, 'utm_source') === 'unseen');
    expect(store.calls).toHaveLength(3);
  });

  it('does not show the shopper of one store while it looks at another', async () => {
    const { store, panel } = await openReadPanel();
    store.signals = { ...store.signals, parsed: false };
    store.navigate('https://other.example', 'document-2');
    await waitUntil(() => panel.page.value.kind === 'looking');
    store.signals = { ...store.signals, parsed: true };
    await waitUntil(() => panel.page.value.kind === 'ready');
  });

  it('does not show the shopper of one binding while it reads another', async () => {
    const { store, panel } = await openReadPanel();
    let release: () => void = () => undefined;
    store.intercept = (request) =>
      new Promise((resolve) => {
        release = () => resolve(store.respond(request));
      });
    store.signals = { ...store.signals, rootPath: '/pt' };
    store.navigate(store.origin, 'document-2');
    await waitUntil(() => store.lines.includes('GET /pt/api/sessions?items=*'));
    expect(panel.page.value.kind).toBe('reading');
    store.intercept = () => undefined;
    release();
    await waitUntil(() => panel.page.value.kind === 'ready');
  });

  it('does not read again for a call that ended before the last read began and is reported late', async () => {
    const { store, panel } = await openReadPanel();
    const late = { url: `${store.origin}/api/sessions`, method: 'POST', sent: {}, set: {}, cookieNames: [] };
    store.emit({ kind: 'call', call: { ...late, startedAt: 0, endedAt: Date.now() - 1_000, status: 200 } });
    await Promise.resolve();
    expect(panel.busy.value).toBe(false);
    store.emit({ kind: 'call', call: { ...late, startedAt: 0, endedAt: Date.now(), status: 200 } });
    expect(panel.busy.value).toBe(true);
  });

  it('forgets the cookies of a store that the tab has left for a page that cannot be inspected', async () => {
    const { store, panel } = await openReadPanel();
    vi.spyOn(store, 'look').mockRejectedValue(new StoreError({ kind: 'no-page' }));
    store.emit({ kind: 'navigated' });
    await waitUntil(() => panel.page.value.kind === 'no-page');
    expect(panel.cookies.tokens.value).toEqual({});
  });

  it('shows no shopper once the extension is disconnected', async () => {
    const { store, panel } = await openReadPanel();
    vi.spyOn(store, 'look').mockRejectedValue(new StoreError({ kind: 'disconnected' }));
    await panel.refresh();
    expect(panel.page.value).toMatchObject({ kind: 'failed', failure: { kind: 'disconnected' } });
  });

  it('reads a document whose address changes faster than it can be looked at', async () => {
    const { store, panel } = await openReadPanel();
    const look = store.look.bind(store);
    store.look = () => new Promise((resolve) => setTimeout(() => resolve(look()), 30));
    store.publicKeys.utm_source = 'the new document';
    store.navigate(store.origin, 'document-2');
    const changes = setInterval(() => store.emit({ kind: 'navigated' }), 10);
    await waitUntil(() => segmentField(panel, 'utm_source') === 'the new document');
    clearInterval(changes);
  });

  it('reads nothing when a page changes its own address and stays', async () => {
    const { store, panel } = await openReadPanel();
    store.calls.length = 0;
    store.emit({ kind: 'navigated' });
    await waitUntil(() => !panel.busy.value);
    expect(store.calls).toEqual([]);
  });

  it('still reads when such a change of address cancelled a read', async () => {
    const { store, panel } = await openReadPanel();
    store.pageWrites({ utm_source: 'page' });
    store.emit({ kind: 'navigated' });
    await waitUntil(() => segmentField(panel, 'utm_source') === 'page');
  });
});

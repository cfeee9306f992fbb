import { describe, expect, it } from 'vitest';
import { leavesInDoubt, StoreError, type StoreFailure } from '../../../../src/vtex/store-error.ts';
import { waitUntil } from '../../wait-until.ts';
import { json } from '../fake-store.ts';
import { openReadPanel, segmentField, type } from '../open-panel.ts';

describe('editing', () => {
  it('sends what changed in one PATCH without items, and reads again', async () => {
    const { store, panel } = await openReadPanel();
    store.calls.length = 0;
    type(panel, 'utm_source', 'google');
    type(panel, 'sc', '42');
    expect(panel.edits.pending.value.size).toBe(2);
    await panel.actions.apply();
    expect(store.lines[0]).toBe('PATCH /api/sessions');
    expect(store.lines.slice(1).sort()).toEqual(['GET /api/segments', 'GET /api/sessions?items=*']);
    expect(JSON.parse(store.calls[0]?.body ?? '')).toEqual({
      public: { utm_source: { value: 'google' }, sc: { value: '42' } },
    });
    expect(panel.actions.outcome.value).toMatchObject({
      kind: 'confirmed',
      kept: ['utm_source', 'sc'],
      changedFields: 1,
    });
    expect(panel.edits.pending.value.size).toBe(0);
  });

  it('shows the segment of the response before anything is read again', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ method }) => (method === 'GET' ? new Promise(() => undefined) : undefined);
    type(panel, 'utm_source', 'google');
    void panel.actions.apply();
    await waitUntil(() => panel.actions.outcome.value?.kind === 'confirming');
    expect(segmentField(panel, 'utm_source')).toBe('google');
    expect(panel.diff.fields.value.get('utm_source')).toEqual({ was: null, now: 'google' });
  });

  it('clears a key with an empty string, and treats an absent key as empty', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    await panel.actions.apply();
    type(panel, 'utm_source', '');
    type(panel, 'utm_campaign', '');
    expect(panel.edits.pending.value.size).toBe(1);
    await panel.actions.apply();
    expect(store.publicKeys).toEqual({ utm_source: '' });
    expect(panel.actions.outcome.value).toMatchObject({ kept: ['utm_source'], changedFields: 1 });
  });

  it('edits a value that is not a string as JSON, and does not apply it while invalid', async () => {
    const { store, panel } = await openReadPanel();
    store.publicKeys = { pickup: { name: 'A' } };
    await panel.refresh();
    type(panel, 'pickup', '{"name": ');
    expect(panel.actions.canApply.value).toBe(false);
    type(panel, 'pickup', '{"name": "B"}');
    await panel.actions.apply();
    expect(store.publicKeys.pickup).toEqual({ name: 'B' });
  });

  it('names the keys that were not kept, keeps them as drafts and sends them again alone', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = (request) => {
      if (request.method !== 'PATCH') return undefined;
      const { public: keys } = JSON.parse(request.body ?? '');
      const { lost: _, ...kept } = keys;
      return store.respond({ ...request, body: JSON.stringify({ public: kept }) });
    };
    panel.edits.add('lost');
    type(panel, 'lost', '1');
    type(panel, 'utm_source', 'google');
    await panel.actions.apply();
    expect(panel.actions.outcome.value).toMatchObject({ kept: ['utm_source'], lost: ['lost'] });
    expect(panel.edits.pending.value.size).toBe(1);
    store.intercept = () => undefined;
    type(panel, 'utm_campaign', 'not to be sent along');
    await panel.actions.apply(['lost']);
    expect(store.publicKeys).toEqual({ utm_source: 'google', lost: '1' });
    expect(panel.edits.pending.value.size).toBe(1);
  });

  it('reports a key that the platform altered, and removes its draft', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = (request) => {
      if (request.method !== 'PATCH') return undefined;
      const response = store.respond(request);
      store.publicKeys.postalCode = '01310-100';
      return response;
    };
    type(panel, 'postalCode', '01310100');
    await panel.actions.apply();
    expect(panel.actions.outcome.value).toMatchObject({ kept: [], altered: ['postalCode'], lost: [] });
    expect(panel.edits.pending.value.size).toBe(0);
  });

  it('keeps the segment diff over a refresh and a reload of the store, and not in another store', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    await panel.actions.apply();
    await panel.refresh();
    expect(panel.diff.fields.value.size).toBe(1);
    expect(panel.actions.builtFor.value?.segment.get('utm_source')).toBeNull();
    store.navigate(store.origin, 'document-2');
    await waitUntil(() => panel.actions.builtFor.value === null && !panel.busy.value);
    expect(panel.diff.fields.value.get('utm_source')).toEqual({ was: null, now: 'google' });
    expect(panel.actions.outcome.value).toMatchObject({ kind: 'confirmed', kept: ['utm_source'] });
    store.navigate('https://other.example', 'document-3');
    await waitUntil(() => panel.diff.fields.value.size === 0 && panel.actions.outcome.value === null);
  });

  const failures: StoreFailure[] = [
    { kind: 'timeout', seconds: 10 },
    { kind: 'unreachable' },
    { kind: 'interrupted' },
    { kind: 'redirected' },
    { kind: 'blocked' },
  ];
  it.each(failures)('sends one PATCH and keeps the draft when it ends as $kind', async (failure) => {
    const { store, panel } = await openReadPanel();
    store.calls.length = 0;
    store.intercept = ({ method }) =>
      method === 'PATCH' ? Promise.reject(new StoreError(failure)) : undefined;
    type(panel, 'utm_source', 'google');
    await panel.actions.apply();
    expect(store.lines.filter((line) => line.startsWith('PATCH'))).toHaveLength(1);
    expect(panel.actions.problem.value).toEqual({ kind: 'failed', doing: 'applying', failure });
    expect(panel.edits.pending.value.size).toBe(1);
    expect(panel.actions.outcome.value).toEqual(
      leavesInDoubt(failure) ? expect.objectContaining({ kind: 'confirmed', lost: ['utm_source'] }) : null,
    );
  });

  it('says which keys were kept when the response to an edit was lost', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = (request) => {
      if (request.method !== 'PATCH') return undefined;
      store.respond(request);
      return Promise.reject(new StoreError({ kind: 'unreachable' }));
    };
    type(panel, 'utm_source', 'google');
    await panel.actions.apply();
    expect(panel.actions.outcome.value).toMatchObject({
      kept: ['utm_source'],
      response: 'none',
      changedFields: 1,
    });
    expect(panel.edits.pending.value.size).toBe(0);
  });

  it('leaves an edit unconfirmed while nothing can be read, and confirms it with the next read', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ method }) => (method === 'GET' ? json(500, {}) : undefined);
    type(panel, 'utm_source', 'google');
    await panel.actions.apply();
    expect(panel.actions.outcome.value?.kind).toBe('unconfirmed');
    store.intercept = () => undefined;
    await panel.refresh();
    expect(panel.actions.outcome.value).toMatchObject({ kind: 'confirmed', kept: ['utm_source'] });
  });

  it('reports a refused trade policy and changes nothing', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ method }) =>
      method === 'PATCH' ? json(401, { type: 'Unauthorized', message: 'sc is not allowed' }) : undefined;
    type(panel, 'sc', '3');
    await panel.actions.apply();
    expect(panel.actions.problem.value?.failure).toMatchObject({
      kind: 'status',
      status: 401,
      body: JSON.stringify({ type: 'Unauthorized', message: 'sc is not allowed' }),
    });
    expect(panel.diff.fields.value.size).toBe(0);
    expect(panel.edits.pending.value.size).toBe(1);
  });

  it('can be tried again at once after a refusal, and not before an edit with a response is confirmed', async () => {
    const { store, panel } = await openReadPanel();
    const slow: (() => void)[] = [];
    store.intercept = (request) => {
      if (request.method === 'PATCH') return json(429, {});
      return new Promise((resolve) => slow.push(() => resolve(store.respond(request))));
    };
    type(panel, 'utm_source', 'google');
    void panel.actions.apply();
    await waitUntil(() => panel.actions.problem.value !== null && slow.length > 0);
    expect(panel.actions.canApply.value).toBe(true);

    store.intercept = (request) =>
      request.method === 'PATCH'
        ? undefined
        : new Promise((resolve) => slow.push(() => resolve(store.respond(request))));
    void panel.actions.apply();
    await waitUntil(() => panel.actions.outcome.value?.kind === 'confirming');
    type(panel, 'utm_campaign', 'spring');
    expect(panel.actions.canApply.value).toBe(false);
    store.intercept = () => undefined;
    for (const release of slow) release();
    await waitUntil(() => panel.actions.canApply.value);
    expect(panel.actions.outcome.value).toMatchObject({ kind: 'confirmed', kept: ['utm_source'] });
  });
});

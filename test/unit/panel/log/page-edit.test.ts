import { describe, expect, it, vi } from 'vitest';
import { json } from '../fake-store.ts';
import { type } from '../open-panel.ts';
import { apply, kept, membersInPage, panel, patched, setUpFaststorePanel, store } from './faststore-panel.ts';

setUpFaststorePanel();

describe('an edit on a page that keeps a session', () => {
  it('goes through the page where the page owns the key, and nothing is sent to the platform', async () => {
    await apply({ postalCode: '01310-100' });
    expect(store.pageChanges).toEqual([
      { members: { postalCode: '01310-100', city: null, geoCoordinates: null } },
    ]);
    expect(patched()).toEqual([]);
    expect(panel.actions.outcome.value).toMatchObject({
      kind: 'confirmed',
      kept: ['postalCode'],
      page: { state: 'validated', setBack: null },
    });
  });

  it('is kept where the page writes coordinates in its own way, and its draft is over', async () => {
    store.onPageChange = () => {
      store.publicKeys.geoCoordinates = '-46.6,-23.5';
      queueMicrotask(() => store.pageValidates({ session: 'after' }));
    };
    await apply({ geoCoordinates: '-46.60, -23.5' });
    expect(panel.actions.outcome.value).toMatchObject({
      kept: ['geoCoordinates'],
      altered: [],
      overwritten: [],
    });
    expect(panel.edits.pending.value.size).toBe(0);
  });

  it('goes by PATCH for all else, and that first', async () => {
    let before = -1;
    store.intercept = (request) => {
      if (request.method === 'PATCH') before = store.pageChanges.length;
      return undefined;
    };
    await apply({ sc: '2', utm_source: 'x' });
    expect(patched()).toEqual([{ public: { utm_source: { value: 'x' } } }]);
    expect([before, store.pageChanges.length]).toEqual([0, 1]);
    expect(panel.actions.outcome.value).toMatchObject({ kept: ['utm_source', 'sc'] });
  });

  it('clears a key both ways: what is empty the page does not send', async () => {
    store.publicKeys.postalCode = '1';
    await panel.refresh();
    await vi.advanceTimersByTimeAsync(100);
    await apply({ postalCode: '' });
    expect(patched()).toEqual([{ public: { postalCode: { value: '' } } }]);
    expect(membersInPage().postalCode).toBeNull();
  });

  it('goes by PATCH where the page could not have the value', async () => {
    await apply({ locale: 'pt_BR' });
    expect(patched()).toEqual([{ public: { locale: { value: 'pt_BR' } } }]);
    expect(store.pageChanges).toEqual([]);
  });

  it('is not given to the page where the platform refused its own part', async () => {
    store.intercept = ({ method }) => (method === 'PATCH' ? json(400, {}) : undefined);
    await apply({ sc: '2', utm_source: 'x' });
    expect(store.pageChanges).toEqual([]);
    expect(panel.actions.problem.value).toMatchObject({ doing: 'applying' });
    expect(panel.edits.pending.value).toEqual(
      new Map([
        ['utm_source', 'x'],
        ['sc', '2'],
      ]),
    );
  });

  it('marks every key as not applied where the platform refuses its own part, not the trade policy alone', async () => {
    store.intercept = ({ method }) => (method === 'PATCH' ? json(401, {}) : undefined);
    await apply({ sc: '2', utm_source: 'x' });
    expect(panel.actions.failedKeys.value).toEqual(new Set(['utm_source', 'sc']));
  });

  it('goes by PATCH where the page’s code has dropped its session since', async () => {
    type(panel, 'postalCode', '1');
    store.pageSession = async () => ({ stored: async () => ({ kind: 'absent' }), set: async () => null });
    await apply({});
    expect(patched()).toEqual([{ public: { postalCode: { value: '1' } } }]);
  });
});

it('a page that goes elsewhere between the two parts: the edit is in doubt, and read', async () => {
  store.intercept = ({ method }) => {
    if (method === 'PATCH') queueMicrotask(() => (store.nonce = 'document-2'));
    return undefined;
  };
  await apply({ postalCode: '1', utm_source: 'x' });
  expect(panel.actions.outcome.value).toMatchObject({ kept: ['utm_source'], lost: ['postalCode'] });
});

it('a page that was just loaded when it was read: gets an edit through the session that it has by now', async () => {
  store.keepInPage(null);
  await panel.refresh();
  await vi.advanceTimersByTimeAsync(500);
  store.keepInPage(kept);
  await apply({ postalCode: '1' });
  expect(store.pageChanges).toHaveLength(1);
  expect(patched()).toEqual([]);
});

it('a page that has changed its session since it was read: gets what it had then', async () => {
  store.keepInPage({ ...kept, country: 'ARG' });
  void panel.actions.send(new Map([['country', 'BRA']]));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(membersInPage().country).toBe('BRA');
});

it('values of a way out that are refused: are said to be, though they are not in the form', async () => {
  store.keepInPage(null);
  await panel.refresh();
  await vi.advanceTimersByTimeAsync(500);
  store.intercept = ({ method }) => (method === 'PATCH' ? json(401, {}) : undefined);
  void panel.actions.send(new Map([['sc', '3']]));
  await vi.advanceTimersByTimeAsync(500);
  expect(panel.actions.problem.value).toMatchObject({ doing: 'applying', failure: { status: 401 } });
});

it('values that both have already: are sent through the page, and validated', async () => {
  void panel.actions.send(new Map([['sc', '1']]));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(store.pageChanges).toEqual([{ members: {} }]);
  expect(panel.actions.outcome.value).toMatchObject({
    kept: ['sc'],
    page: { state: 'validated', setBack: null },
  });
});

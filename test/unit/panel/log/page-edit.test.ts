import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../../../src/vtex/json.ts';
import { FakeStore, json } from '../fake-store.ts';
import { openPanel, type } from '../open-panel.ts';

const kept = {
  locale: 'pt-BR',
  country: 'BRA',
  channel: '{"salesChannel":"1","regionId":"v2.A"}',
  postalCode: null,
  city: 'Recife',
  geoCoordinates: null,
};

let store: FakeStore;
let panel: ReturnType<typeof openPanel>['panel'];

// It is loaded with the first such edit: no fake time passes meanwhile.
beforeAll(() => import('../../../../src/panel/log/page-edit.ts'));

/** A FastStore page: what is set in its session it sends to the platform, unless a test has it do otherwise. */
beforeEach(async () => {
  vi.useFakeTimers();
  store = new FakeStore();
  store.signals = { ...store.signals, found: ['faststore_sdk_stores'] };
  store.keepInPage(kept);
  store.publicKeys = { sc: '1', country: 'BRA', locale: 'pt-BR' };
  store.onPageChange = ({ members, salesChannel }) => {
    const { postalCode, country, locale } = members;
    const sent = { ...(salesChannel && { sc: salesChannel }), ...(postalCode && { postalCode }) };
    Object.assign(store.publicKeys, sent, country && { country }, locale && { locale });
    queueMicrotask(() => store.pageValidates({ session: `after ${store.pageChanges.length}` }));
  };
  ({ panel } = openPanel(store));
  await panel.actions.prepare();
  await vi.advanceTimersByTimeAsync(1_000);
  store.calls.length = 0;
});
afterEach(() => vi.useRealTimers());

async function apply(keys: Readonly<Record<string, string>>, milliseconds = 1_000): Promise<void> {
  for (const [name, value] of Object.entries(keys)) type(panel, name, value);
  void panel.actions.apply();
  await vi.advanceTimersByTimeAsync(milliseconds);
}
const patched = () =>
  store.calls.filter(({ method }) => method === 'PATCH').map(({ body }) => JSON.parse(body ?? ''));
const membersInPage = () => JSON.parse(store.signals.pageSession ?? '') as JsonObject;

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
      page: { state: 'validated', isSetBack: null },
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

  it('marks the keys that were sent to the platform, where that refuses, and not the trade policy beside them', async () => {
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

describe('the validation of a page that was given an edit', () => {
  it('is waited for 7 seconds; then the page has its former values again', async () => {
    store.onPageChange = () => undefined;
    await apply({ utm_source: 'x', postalCode: '01310-100' }, 6_900);
    expect(panel.actions.outcome.value).toEqual({ kind: 'validating' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(membersInPage()).toEqual(kept);
    expect(panel.actions.outcome.value).toMatchObject({
      kept: ['utm_source'],
      lost: ['postalCode'],
      page: { keys: ['postalCode'], state: 'silent', isSetBack: true },
    });
  });

  it.each([400, 500, 0])('is refused with the status %d', async (status) => {
    store.onPageChange = () => queueMicrotask(() => store.pageValidates({}, status));
    await apply({ sc: '2' });
    expect(membersInPage()).toEqual(kept);
    expect(panel.actions.outcome.value).toMatchObject({ page: { state: 'refused', isSetBack: true } });
  });

  it('is refused where the platform does not have what was sent', async () => {
    store.onPageChange = () => queueMicrotask(() => store.pageValidates());
    await apply({ sc: '3', country: 'USA' });
    expect(membersInPage()).toEqual(kept);
    expect(panel.actions.outcome.value).toMatchObject({
      lost: ['country', 'sc'],
      page: { keys: ['country', 'sc'], state: 'refused', isSetBack: true },
    });
  });

  it('is refused where no cookie came with it, also where the session cannot be read', async () => {
    store.onPageChange = () => queueMicrotask(() => store.pageValidates());
    store.intercept = ({ method }) => (method === 'GET' ? json(503, {}) : undefined);
    await apply({ sc: '3' }, 5_000);
    expect(membersInPage()).toEqual(kept);
    store.intercept = () => undefined;
    await panel.refresh();
    await vi.advanceTimersByTimeAsync(500);
    expect(panel.actions.outcome.value).toMatchObject({ page: { state: 'refused', isSetBack: true } });
  });

  it('is followed by a PATCH where an older FastStore has not sent what the page has', async () => {
    store.onPageChange = () => queueMicrotask(() => store.pageValidates({ session: 'another' }));
    await apply({ locale: 'en-US' });
    expect(patched()).toEqual([{ public: { locale: { value: 'en-US' } } }]);
    expect(membersInPage().locale).toBe('en-US');
    expect(panel.actions.outcome.value).toMatchObject({ kept: ['locale'], page: { isSetBack: null } });
  });

  it('has turned down what the page itself has set to something else', async () => {
    store.onPageChange = ({ members }) => {
      if (members.country === 'USA') store.keepInPage(kept);
      queueMicrotask(() => store.pageValidates({ session: `after ${store.pageChanges.length}` }));
    };
    await apply({ country: 'USA' }, 4_000);
    expect(patched()).toEqual([]);
    expect(panel.actions.outcome.value).toMatchObject({ lost: ['country'], page: { state: 'refused' } });
  });

  it('is not waited for any more once the tab shows another document', async () => {
    store.onPageChange = () => undefined;
    await apply({ postalCode: '1' }, 100);
    store.navigate(store.origin, 'document-2');
    await vi.advanceTimersByTimeAsync(500);
    expect(panel.actions.outcome.value).toMatchObject({ kind: 'confirmed', lost: ['postalCode'] });
  });

  it('is not one that was on its way before, nor another operation, nor another host', async () => {
    store.onPageChange = () => undefined;
    await apply({ postalCode: '1' }, 100);
    const validates = (url: string, startedAt = Date.now()) =>
      store.emit({
        kind: 'call',
        call: {
          ...{ url, method: 'POST', sent: {}, set: {}, cookieNames: [], status: 200 },
          ...{ startedAt, endedAt: Date.now() },
        },
      });
    validates(`${store.origin}/api/graphql?operationName=ValidateSession`, Date.now() - 500);
    validates(`${store.origin}/api/graphql?operationName=ValidateCartMutation`);
    validates('https://other.example/api/graphql?operationName=ValidateSession');
    await vi.advanceTimersByTimeAsync(100);
    expect(panel.actions.outcome.value).toEqual({ kind: 'validating' });
    validates(`${store.origin}/api/graphql`);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(panel.actions.outcome.value).toMatchObject({ kind: 'confirmed' });
  });

  it('can be cancelled: then what the platform has is read', async () => {
    store.onPageChange = () => undefined;
    await apply({ postalCode: '1' }, 100);
    panel.cancel();
    await vi.advanceTimersByTimeAsync(500);
    expect(membersInPage()).toEqual(kept);
    expect(panel.actions.outcome.value).toMatchObject({
      ...{ kind: 'confirmed', lost: ['postalCode'] },
      page: { state: 'cancelled', isSetBack: true },
    });
  });

  it('says that the page could not be given its former values', async () => {
    store.onPageChange = () => {
      store.keepInPage(null);
    };
    await apply({ postalCode: '1' }, 8_000);
    expect(panel.actions.outcome.value).toMatchObject({ page: { state: 'silent', isSetBack: false } });
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
    page: { state: 'validated', isSetBack: null },
  });
});

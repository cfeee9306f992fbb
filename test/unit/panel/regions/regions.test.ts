import { describe, expect, it } from 'vitest';
import { regionsOf } from '../../../../src/panel/regions/regions.ts';
import { StoreError } from '../../../../src/vtex/store-error.ts';
import type { StoreRequest } from '../../../../src/vtex/store-fetch.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore, json } from '../fake-store.ts';
import { openReadPanel } from '../open-panel.ts';

const id = 'v2.7630C64CA8B383A89EED3691F1BD1125';
const isOfRegions = ({ path }: StoreRequest) => path.includes('/checkout/pub/');

/** A store whose shopper has a region. */
class RegionStore extends FakeStore {
  regionId: string | null = id;
  answer: (request: StoreRequest) => ReturnType<FakeStore['intercept']> = () =>
    json(200, [{ id, sellers: [{ id: 'shop', name: 'The shop' }] }]);
  override intercept = (request: StoreRequest) => (isOfRegions(request) ? this.answer(request) : undefined);
  override get segment() {
    return { ...super.segment, regionId: this.regionId };
  }
  get asked(): StoreRequest[] {
    return this.calls.filter(isOfRegions);
  }
}

async function open(store = new RegionStore()) {
  const opened = await openReadPanel(store);
  return { ...opened, store, regions: regionsOf(opened.panel) };
}

describe('the sellers of the region that is shown', () => {
  it('are asked for once, without cookies', async () => {
    const { regions, store, panel } = await open();
    await waitUntil(() => regions.ofSegment.value?.kind === 'sellers');
    expect(regions.ofSegment.value).toEqual({
      kind: 'sellers',
      sellers: [{ id: 'shop', name: 'The shop' }],
    });
    await panel.refresh();
    expect(regionsOf(panel)).toBe(regions);
    expect(store.asked.map(({ method, path, credentials }) => [method, path, credentials])).toEqual([
      ['GET', `/api/checkout/pub/regions/${id}`, 'omit'],
    ]);
  });

  it('are not asked for while the panel is hidden', async () => {
    const opened = await openReadPanel(new RegionStore());
    const store = opened.store as RegionStore;
    opened.visible.value = false;
    const regions = regionsOf(opened.panel);
    expect(regions.ofSegment.value).toBeNull();
    expect(store.asked).toEqual([]);
    opened.visible.value = true;
    await waitUntil(() => regions.ofSegment.value?.kind === 'sellers');
  });

  it('are read out of an id of the first form, without a request', async () => {
    const store = new RegionStore();
    store.regionId = 'U1cj';
    const { regions } = await open(store);
    expect(regions.ofSegment.value).toEqual({ kind: 'sellers', sellers: [] });
    expect(store.asked).toEqual([]);
  });

  it('are none where the shopper has no region', async () => {
    const store = new RegionStore();
    store.regionId = null;
    expect((await open(store)).regions.ofSegment.value).toBeNull();
  });

  it('are asked for below the root path of the binding', async () => {
    const store = new RegionStore();
    store.signals = { ...store.signals, rootPath: '/pt' };
    await open(store);
    await waitUntil(() => store.asked.length > 0);
    expect(store.asked[0]?.path).toMatch(/^\/pt\/api\/checkout/);
  });

  it('are not known where the host redirects; they are asked for with cookies when that is wanted', async () => {
    const store = new RegionStore();
    store.answer = ({ credentials }) => {
      if (credentials === 'omit') throw new StoreError({ kind: 'redirected' });
      return json(200, [{ id, sellers: [] }]);
    };
    const { regions } = await open(store);
    await waitUntil(() => regions.ofSegment.value?.kind === 'login');
    const { length } = store.calls;
    await regions.askAgain('same-origin');
    expect(regions.ofSegment.value).toEqual({ kind: 'sellers', sellers: [] });
    expect(store.asked.at(-1)?.credentials).toBeUndefined();
    // The cookies are what they were: nothing is read again.
    expect(store.calls).toHaveLength(length + 1);
  });

  it('where the response with cookies sets others, the shopper is read again', async () => {
    const store = new RegionStore();
    store.answer = ({ credentials }) => json(credentials === 'omit' ? 401 : 200, [{ id, sellers: [] }]);
    const { regions } = await open(store);
    await waitUntil(() => regions.ofSegment.value?.kind === 'login');
    const { fetch } = store;
    store.fetch = async (document, request, signal) => {
      const reply = await fetch.call(store, document, request, signal);
      const cookies = Promise.resolve({ sent: {}, set: { segment: 'another segment token' } });
      return isOfRegions(request) ? { ...reply, cookies } : reply;
    };
    const { length } = store.calls;
    await regions.askAgain('same-origin');
    expect(store.lines.slice(length)).toEqual([
      `GET /api/checkout/pub/regions/${id}`,
      ...['GET /api/sessions?items=*', 'GET /api/segments'],
    ]);
  });

  it('are asked for on the next page where this one went away meanwhile', async () => {
    const store = new RegionStore();
    const { answer } = store;
    store.answer = () => {
      throw new StoreError({ kind: 'interrupted' });
    };
    const { regions, panel } = await open(store);
    await waitUntil(() => store.asked.length === 1 && regions.ofSegment.value === null);
    store.answer = answer;
    await panel.refresh();
    await waitUntil(() => regions.ofSegment.value?.kind === 'sellers');
  });

  it('can be asked for again where the store did not say', async () => {
    const store = new RegionStore();
    const { answer } = store;
    store.answer = () => json(503, '');
    const { regions } = await open(store);
    await waitUntil(() => regions.ofSegment.value?.kind === 'failed');
    store.answer = answer;
    await regions.askAgain('omit');
    expect(regions.ofSegment.value?.kind).toBe('sellers');
  });
});

describe('a place that is looked up', () => {
  const place = { country: 'BRA', postalCode: '01310-100', geoCoordinates: '', tradePolicy: '1' };
  const { signal } = new AbortController();

  it('has its region and its city, and changes nothing', async () => {
    const { regions, store } = await open();
    store.answer = ({ path }) =>
      path.includes('/postal-code/')
        ? json(200, { city: 'São Paulo', state: 'SP' })
        : json(200, [{ id: 'v2.1', sellers: [{ id: 'shop' }] }]);
    expect(await regions.lookUp(place, signal)).toEqual({
      city: 'São Paulo, SP',
      region: { kind: 'region', region: { id: 'v2.1', sellers: [{ id: 'shop', name: null }] } },
    });
    expect(
      store.asked.slice(-2).every(({ credentials, method }) => credentials === 'omit' && method === 'GET'),
    ).toBe(true);
  });

  it('says why the store refuses it, also where the city is not known', async () => {
    const { regions, store } = await open();
    store.answer = () => json(400, { error: { code: '001', message: 'invalid' } });
    expect(await regions.lookUp(place, signal)).toEqual({
      city: null,
      region: { kind: 'refused', code: '001' },
    });
    store.answer = () => {
      throw new StoreError({ kind: 'offline' });
    };
    expect(await regions.lookUp({ ...place, postalCode: '' }, signal)).toEqual({
      city: null,
      region: { kind: 'failed' },
    });
  });
});

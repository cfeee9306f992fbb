import { describe, expect, it } from 'vitest';
import { createSession } from './session-requests.ts';
import { testStore } from './test-store.ts';

const { store, shopper } = await testStore();

const regions = '/api/checkout/pub/regions';
const get = (path: string) => shopper.send('GET', path);

describe('regions API', () => {
  it('returns the sellers of a postal code, with an id that resolves to them', async () => {
    const byCode = (await get(`${regions}?country=BRA&postalCode=01310-100`)).json();
    expect(byCode).toMatchObject([{ sellers: [{ id: 'jacarandapaulista' }, { id: 'cdcajamar' }] }]);
    const { regionId } = await createSession(shopper, { country: 'BRA', postalCode: '01310-100' });
    expect((await get(`${regions}/${regionId}`)).json()).toEqual(byCode);
  });

  it('resolves v1 ids too, and accepts the slash that FastStore sends', async () => {
    store.configure({ regionForm: 'v1' });
    const [region] = (await get(`${regions}/?country=BRA&postalCode=22250040`)).json() as [{ id: string }];
    expect(Buffer.from(region.id, 'base64').toString()).toBe('SW#cdcajamar;jacarandabotafogo');
    expect((await get(`${regions}/${region.id}`)).json()).toEqual([region]);
  });

  it('reads longitude;latitude, and returns the sellers of sc', async () => {
    const point = `${regions}?country=USA&geoCoordinates=-80.19;25.76`;
    expect((await get(point)).json()).toMatchObject([{ sellers: [] }]);
    expect((await get(`${point}&sc=2`)).json()).toMatchObject([{ sellers: [{ id: 'jacarandamiami' }] }]);
  });

  it.each([
    ['country=BRA&postalCode=220500', '001'],
    ['country=BRA', 'CHK0119'],
    ['country=BRA&geoCoordinates=-43.18,-22.94', 'CHK0119'],
    ['country=BR&postalCode=01310100', 'CHK0127'],
    ['postalCode=01310100', 'CHK0127'],
  ])('responds to %s with the documented error %s', async (query, code) => {
    const response = await get(`${regions}?${query}`);
    expect(response.status).toBe(400);
    expect(response.json()).toMatchObject({ error: { code } });
  });
});

describe('postal-code API', () => {
  it('returns the address', async () => {
    expect((await get('/api/checkout/pub/postal-code/BRA/22250040')).json()).toMatchObject({
      postalCode: '22250-040',
      city: 'Rio de Janeiro',
      geoCoordinates: [-43.1822, -22.9455],
    });
  });

  it('responds with the documented errors', async () => {
    expect((await get('/api/checkout/pub/postal-code/BRA/1')).json()).toMatchObject({
      error: { code: '001' },
    });
    expect((await get('/api/checkout/pub/postal-code/XX/1')).json()).toMatchObject({
      error: { code: 'CHK0127' },
    });
  });
});

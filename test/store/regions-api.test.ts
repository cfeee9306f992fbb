import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleStore, startSampleStore } from './sample-store.ts';
import { createSession } from './test-readings.ts';
import { type TestShopper, testShopper } from './test-shopper.ts';

let store: SampleStore;
let shopper: TestShopper;

beforeAll(async () => {
  store = await startSampleStore();
  shopper = testShopper(store);
});
afterAll(() => store.close());

const regions = '/api/checkout/pub/regions';
const get = (path: string) => shopper.send('GET', path);

describe('regions', () => {
  it('answers the sellers of a postal code under an id that resolves to them', async () => {
    const byCode = (await get(`${regions}?country=BRA&postalCode=01310-100`)).json();
    expect(byCode).toMatchObject([{ sellers: [{ id: 'jacarandapaulista' }, { id: 'cdcajamar' }] }]);
    const { regionId } = await createSession(shopper, { country: 'BRA', postalCode: '01310-100' });
    expect((await get(`${regions}/${regionId}`)).json()).toEqual(byCode);
  });

  it('resolves v1 ids too, and takes the slash that FastStore sends', async () => {
    store.configure({ regionForm: 'v1' });
    const [region] = (await get(`${regions}/?country=BRA&postalCode=22250040`)).json() as [{ id: string }];
    expect(Buffer.from(region.id, 'base64').toString()).toBe('SW#cdcajamar;jacarandabotafogo');
    expect((await get(`${regions}/${region.id}`)).json()).toEqual([region]);
    store.reset();
  });

  it('takes longitude;latitude, and counts sellers under sc', async () => {
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
  ])('answers %s with the documented error %s', async (query, code) => {
    const answer = await get(`${regions}?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({ error: { code } });
  });
});

describe('postal codes', () => {
  it('answers the address', async () => {
    expect((await get('/api/checkout/pub/postal-code/BRA/22250040')).json()).toMatchObject({
      postalCode: '22250-040',
      city: 'Rio de Janeiro',
      geoCoordinates: [-43.1822, -22.9455],
    });
  });

  it('answers the documented errors', async () => {
    expect((await get('/api/checkout/pub/postal-code/BRA/1')).json()).toMatchObject({
      error: { code: '001' },
    });
    expect((await get('/api/checkout/pub/postal-code/XX/1')).json()).toMatchObject({
      error: { code: 'CHK0127' },
    });
  });
});

import { beforeEach, expect, it, vi } from 'vitest';
import { initialSession } from '../store/faststore/initial-session.ts';
import { readSession, readValue } from '../store/session-requests.ts';
import { type TestShopper, testShopper } from '../store/test-shopper.ts';
import { testStore } from '../store/test-store.ts';
import { type FaststorePage, faststorePage } from './faststore-page.ts';

const { store, shopper } = await testStore();
let page: FaststorePage;

beforeEach(() => {
  page = faststorePage(shopper);
});

/** Requests of FastStore's server to the platform. */
const platformCalls = () =>
  store.calls
    .filter(({ host }) => host === 'samplestore.vtexcommercestable.com.br')
    .map(({ method, path, status }) => `${method} ${path} ${status}`);

it('first visit: creates the session, and passes both cookies on', async () => {
  const session = await page.validate();
  expect(platformCalls()).toEqual(['POST /api/sessions 201']);
  expect(session).toMatchObject({ currency: { code: 'BRL' }, country: 'BRA', person: null, b2b: null });
  expect(session.channel.salesChannel).toBe('1');
  expect(shopper.cookieHeader('/')).toMatch(/vtex_session=.*vtex_segment=/);
  expect(await readValue(shopper, 'store', 'channel')).toBe('1');
});

it('second validation: edits the same session, and leaves the page’s session as it is', async () => {
  await page.validate();
  const before = (await readSession(shopper)).id;
  store.forgetCalls();
  await page.validate();
  expect(platformCalls()).toEqual(['PATCH /api/sessions 200']);
  expect(page.changed()).toBe(false);
  expect((await readSession(shopper)).id).toBe(before);
});

it('postal code: looks up its place, and gets a region; another code gets another region', async () => {
  await page.validate();
  store.forgetCalls();
  const paulista = await page.validate({ postalCode: '01310-100' });
  expect(platformCalls()).toEqual([
    'GET /api/checkout/pub/postal-code/BRA/01310-100 200',
    'PATCH /api/sessions 200',
  ]);
  expect(paulista.city).toBe('São Paulo');
  expect(paulista.geoCoordinates).not.toBeNull();
  expect(paulista.channel.regionId).toMatch(/^v2\./);
  const rio = await page.validate({ postalCode: '22250-040', city: null, geoCoordinates: null });
  expect(rio.city).toBe('Rio de Janeiro');
  expect(rio.channel.regionId).not.toBe(paulista.channel.regionId);
  expect(await readValue(shopper, 'checkout', 'regionId')).toBe(rio.channel.regionId);
});

it('coordinates: are sent with the longitude first, and get the region of the point', async () => {
  const session = await page.validate({
    city: 'São Paulo',
    geoCoordinates: { latitude: -23.56, longitude: -46.65 },
  });
  expect(await readValue(shopper, 'public', 'geoCoordinates')).toBe('-46.65,-23.56');
  expect(session.channel.regionId).toMatch(/^v2\./);
});

it('channel: another trade policy sets its currency and country', async () => {
  await page.validate();
  const session = await page.validate({ channel: '{"salesChannel":"2"}' });
  expect(session).toMatchObject({ currency: { code: 'USD', symbol: '$' }, country: 'USA' });
});

it('refused trade policy: FastStore catches the 401, and the page keeps its session', async () => {
  const before = await page.validate();
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const after = await page.validate({}, '?sc=3');
  expect(platformCalls().at(-1)).toBe('PATCH /api/sessions 401');
  expect(page.status()).toBe(200);
  expect(after.currency).toEqual(before.currency);
  expect(await readValue(shopper, 'store', 'channel')).toBe('1');
  expect(log).toHaveBeenCalled();
});

it('UTM parameters: are taken from the page’s query, without facets', async () => {
  const session = await page.validate({}, '?utm_source=newsletter&utm_campaign=blackfriday&facets=a%3Db');
  expect(session.marketingData).toMatchObject({ utmSource: 'newsletter', utmCampaign: 'blackfriday' });
  expect(await readValue(shopper, 'public', 'utm_source')).toBe('newsletter');
  expect(await readValue(shopper, 'public', 'facets')).toBeUndefined();
});

it('locale: the session’s language follows the page’s', async () => {
  await page.validate({ locale: 'en-US' });
  expect(await readValue(shopper, 'store', 'cultureInfo')).toBe('en-US');
});

it('login: is validated, and the session has the person until the login cookie is cleared', async () => {
  await page.validate();
  await shopper.send('GET', '/login-as?email=ana.vip@example.com');
  store.forgetCalls();
  expect((await page.validate()).person).toMatchObject({ email: 'ana.vip@example.com', givenName: 'Ana' });
  expect(platformCalls()).toEqual(['POST /api/vtexid/credential/validate 200', 'PATCH /api/sessions 200']);
  await shopper.send('GET', '/logout');
  expect((await page.validate()).person).toBeNull();
});

it('B2B: the session has the company, unit and contract that a shopper buys for', async () => {
  await shopper.send('GET', '/login-as?email=diana.compras@example.com');
  const { b2b } = await page.validate();
  expect(b2b).toMatchObject({
    isRepresentative: true,
    unitName: 'Loja Centro',
    userName: 'Diana Umbuzeiro Modelo',
    contractName: 'Padaria Ipê Amarelo Ltda.',
  });
});

it('host without VTEX’s APIs: has its own cookies, of the same account', async () => {
  const visitor = testShopper(store, 'storefront.localhost');
  await faststorePage(visitor).validate();
  expect(visitor.cookieHeader('/')).toMatch(/vtex_session=.*vtex_segment=/);
  expect(store.sessions.map(({ account }) => account)).toEqual(['samplestore']);
});

it('cookies for another domain: FastStore sets them for the host', async () => {
  store.configure({ cookieDelivery: 'other-domain' });
  const { setCookies } = await shopper.send('POST', '/api/graphql', {
    body: { operationName: 'ValidateSession', variables: { session: initialSession, search: '' } },
  });
  expect(setCookies).toHaveLength(2);
  expect(setCookies.filter((line) => !line.endsWith('; Domain=store.localhost'))).toEqual([]);
});

it('damaged cookie: gets a new session', async () => {
  const damaged = testShopper(store);
  const send: TestShopper['send'] = (method, path, sent) =>
    damaged.send(method, path, { ...sent, headers: { cookie: 'vtex_session=damaged' } });
  await faststorePage({ ...damaged, send }).validate();
  expect(platformCalls()).toEqual(['PATCH /api/sessions 200']);
  expect(damaged.cookieHeader('/')).toMatch(/vtex_session=ey/);
});

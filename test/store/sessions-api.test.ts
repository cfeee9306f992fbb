import { decodeJwt } from 'jose';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SampleStore, startSampleStore } from './sample-store.ts';
import {
  createSession,
  editSession,
  publicBody,
  readSession,
  readValue,
  sessionResponse,
} from './test-readings.ts';
import { type TestShopper, testShopper } from './test-shopper.ts';

let store: SampleStore;
let shopper: TestShopper;

beforeAll(async () => {
  store = await startSampleStore();
});
beforeEach(() => {
  store.reset();
  shopper = testShopper(store);
});
afterAll(() => store.close());

describe('POST /api/sessions', () => {
  it('edits the session of its cookie, or begins anew with the switch `renew`', async () => {
    await createSession(shopper, { utm_source: 'first' });
    const { id } = await readSession(shopper);
    await createSession(shopper, { utm_medium: 'mail' });
    expect(await readSession(shopper)).toMatchObject({
      id,
      namespaces: { public: { utm_source: { value: 'first' } } },
    });
    store.configure({ postWithCookie: 'renew' });
    await createSession(shopper, { utm_medium: 'mail' });
    expect((await readSession(shopper)).id).not.toBe(id);
    expect(await readValue(shopper, 'public', 'utm_source')).toBeUndefined();
  });

  it('stores a parameter that is repeated as a list', async () => {
    await shopper.send('POST', '/api/sessions?color=red&color=blue', { body: {} });
    expect(await readValue(shopper, 'public', 'color')).toEqual(['red', 'blue']);
  });

  it('answers for the account that `an` names, and stores nothing of it', async () => {
    await shopper.send('POST', '/api/sessions?an=sampleother', { body: {} });
    expect(store.sessions.at(-1)).toMatchObject({ account: 'sampleother' });
    expect(store.sessions.at(-1)?.namespaces.public).toBeUndefined();
  });

  it('answers the items asked for, without tokens, and still sets the cookies', async () => {
    const answer = await shopper.send(
      'POST',
      '/api/sessions?items=store.channel,public.utm_source&utm_source=x',
      {
        body: {},
      },
    );
    expect(answer.status).toBe(201);
    expect(answer.json()).toMatchObject({
      namespaces: { store: { channel: { value: '1' } }, public: { utm_source: { value: 'x' } } },
    });
    expect(answer.text).not.toMatch(/sessionToken|currencyCode/);
    expect(answer.setCookies).toHaveLength(2);
  });
});

describe('PATCH /api/sessions', () => {
  it('writes `public` only, keeps types, and takes in the query', async () => {
    await createSession(shopper);
    const body = {
      ...publicBody({ count: 42, flag: false, pickup: { name: 'Loja', at: [1, 2] }, text: '42' }),
      store: { channel: { value: '9' } },
    };
    const answer = await shopper.send('PATCH', '/api/sessions?gclid=abc', { body });
    expect(answer.status).toBe(200);
    const { namespaces } = await readSession(shopper);
    expect(namespaces.public).toEqual({
      count: { value: 42 },
      flag: { value: false },
      pickup: { value: { name: 'Loja', at: [1, 2] } },
      text: { value: '42' },
      gclid: { value: 'abc' },
    });
    expect(namespaces.store?.channel?.value).toBe('1');
  });

  it('never stores `items`', async () => {
    await createSession(shopper);
    await shopper.send('PATCH', '/api/sessions?items=*&a=1', { body: {} });
    expect(Object.keys((await readSession(shopper)).namespaces.public ?? {})).toEqual(['a']);
  });

  it('grows the version by one and keeps the id', async () => {
    await createSession(shopper);
    const before = decodeJwt(shopper.cookie('vtex_session'));
    await editSession(shopper, { a: '1' });
    const after = decodeJwt(shopper.cookie('vtex_session'));
    expect(after.version).toBe(3);
    expect(after.id).toBe(before.id);
    expect(after.jti).not.toBe(before.jti);
  });

  it('creates where there is no session', async () => {
    const answer = await shopper.send('PATCH', '/api/sessions', { body: publicBody({ a: '1' }) });
    expect(answer.status).toBe(200);
    expect(await readValue(shopper, 'public', 'a')).toBe('1');
  });

  it('refuses what is not a JSON object, and stores nothing', async () => {
    await createSession(shopper);
    for (const body of ['{"public":', '[]', '"text"']) {
      expect((await shopper.send('PATCH', '/api/sessions?a=1', { body })).status).toBe(400);
    }
    expect(await readValue(shopper, 'public', 'a')).toBeUndefined();
  });

  it('refuses a trade policy that is not allowed: 401 to nobody, 403 to somebody, nothing stored', async () => {
    await createSession(shopper);
    const refused = await shopper.send('PATCH', '/api/sessions', { body: publicBody({ sc: '3', a: '1' }) });
    expect(refused.status).toBe(401);
    expect(refused.json()).toMatchObject({ type: 'Unauthorized' });
    expect(refused.setCookies).toEqual([]);
    expect(await readValue(shopper, 'public', 'a')).toBeUndefined();
    await shopper.send('GET', '/login-as?email=ana.vip@example.com');
    const forbidden = await shopper.send('POST', '/api/sessions?sc=3', { body: {} });
    expect(forbidden.status).toBe(403);
    expect(forbidden.json()).toMatchObject({ type: 'Forbidden' });
  });
});

describe('the fault with keys of the same prefix', () => {
  it('stores one of two new keys, and the other the second time', async () => {
    store.configure({ samePrefixFault: true });
    await createSession(shopper);
    const values = { utm_source: 'a', utm_campaign: 'b', utmi_cp: 'c' };
    await editSession(shopper, values);
    expect(Object.keys((await readSession(shopper)).namespaces.public ?? {})).toEqual([
      'utm_source',
      'utmi_cp',
    ]);
    await editSession(shopper, values);
    expect(await readValue(shopper, 'public', 'utm_campaign')).toBe('b');
  });

  it('is off by default', async () => {
    await createSession(shopper, { utm_source: 'a', utm_campaign: 'b' });
    expect(await readValue(shopper, 'public', 'utm_campaign')).toBe('b');
  });
});

describe('GET /api/sessions', () => {
  it('answers an anonymous session to somebody without one, and creates nothing', async () => {
    const answer = await shopper.send('GET', '/api/sessions?items=*');
    expect(answer.status).toBe(200);
    expect(answer.setCookies).toEqual([]);
    const first = await readSession(shopper);
    expect(first.namespaces.store?.channel?.value).toBe('1');
    expect((await readSession(shopper)).id).not.toBe(first.id);
  });

  it('filters, and asks for nothing when `items` is left out', async () => {
    await createSession(shopper, { 'dotted.key': 'x' });
    const filtered = await shopper.send('GET', '/api/sessions?items=store.channel,public.dotted.key,no.such');
    expect(filtered.json()).toMatchObject({
      namespaces: { store: { channel: { value: '1' } }, public: { 'dotted.key': { value: 'x' } } },
    });
    const unasked = v.parse(sessionResponse, (await shopper.send('GET', '/api/sessions')).json());
    expect(unasked.namespaces).toEqual({});
  });

  it('shows version, active and debug, or not', async () => {
    await createSession(shopper);
    expect(await readSession(shopper)).toMatchObject({ version: 2, active: true, debug: false });
    store.configure({ envelopeExtras: false });
    expect(Object.keys(await readSession(shopper)).toSorted()).toEqual(['id', 'namespaces']);
  });

  it('takes a damaged token for none', async () => {
    await createSession(shopper, { a: '1' });
    const cookie = shopper.cookieHeader('/').replace(/vtex_session=([^;]+)/, 'vtex_session=$1x');
    const answer = await shopper.send('GET', '/api/sessions?items=public.a', { headers: { cookie } });
    expect(v.parse(sessionResponse, answer.json()).namespaces).toEqual({});
  });

  it('refuses the token of another account', async () => {
    await createSession(shopper);
    const cookie = shopper.cookieHeader('/');
    const answer = await testShopper(store, 'other.localhost').send('GET', '/api/sessions?items=*', {
      headers: { cookie },
    });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('cross-account requests are not allowed');
  });
});

describe('tokens in the path', () => {
  it('resets with `invalidToken`: a new session, and its cookies', async () => {
    await createSession(shopper, { a: '1' });
    const { id } = await readSession(shopper);
    const answer = await shopper.send('GET', '/api/sessions/invalidToken?items=*');
    expect(answer.status).toBe(200);
    expect(answer.setCookies).toHaveLength(2);
    expect((await readSession(shopper)).id).not.toBe(id);
    expect(await readValue(shopper, 'public', 'a')).toBeUndefined();
  });

  it('answers `invalidToken` with the cookie’s session where the switch says so', async () => {
    await createSession(shopper);
    const { id } = await readSession(shopper);
    store.configure({ invalidTokenResets: false });
    const answer = await shopper.send('GET', '/api/sessions/invalidToken?items=*');
    expect(answer.json()).toMatchObject({ id });
    expect(answer.setCookies).toEqual([]);
  });

  it('updates the session of a token, in the older form', async () => {
    await createSession(shopper);
    const token = shopper.cookie('vtex_session');
    await testShopper(store).send('POST', `/api/sessions/${token}`, { body: publicBody({ a: '1' }) });
    expect(await readValue(shopper, 'public', 'a')).toBe('1');
  });
});

describe('bindings', () => {
  it('hold sessions of their own, on cookies of their own', async () => {
    await createSession(shopper, { where: 'root' });
    const created = await shopper.send('POST', '/pt/api/sessions', { body: publicBody({ where: 'pt' }) });
    expect(created.setCookies.every((line) => line.includes('; Path=/pt; '))).toBe(true);
    expect((await readSession(shopper)).namespaces.public).toEqual({ where: { value: 'root' } });
    const portuguese = await readSession(shopper, '/pt');
    expect(portuguese.namespaces.public).toEqual({ where: { value: 'pt' } });
    expect(portuguese.namespaces.store?.currencySymbol?.value).toBe('€');
    expect(shopper.cookieHeader('/pt/api/sessions').match(/vtex_session=/g)).toHaveLength(2);
  });

  it('keep `/ptolemy` in the main one', async () => {
    expect((await shopper.send('GET', '/ptolemy')).status).toBe(404);
    expect((await shopper.send('GET', '/pt')).text).toContain('"rootPath":"/pt"');
  });
});

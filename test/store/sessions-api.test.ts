import { decodeJwt } from 'jose';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  createSession,
  editSession,
  publicBody,
  readSession,
  readValue,
  sessionResponse,
} from './session-requests.ts';
import { testShopper } from './test-shopper.ts';
import { testStore } from './test-store.ts';

const { store, shopper } = await testStore();

describe('POST /api/sessions', () => {
  it('edits the session of its cookie, or with the switch `renew` creates a new one', async () => {
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

  it('stores a repeated parameter as a list', async () => {
    await shopper.send('POST', '/api/sessions?color=red&color=blue', { body: {} });
    expect(await readValue(shopper, 'public', 'color')).toEqual(['red', 'blue']);
  });

  it('uses the account in `an`, and does not store `an`', async () => {
    await shopper.send('POST', '/api/sessions?an=sampleother', { body: {} });
    expect(store.sessions.at(-1)).toMatchObject({ account: 'sampleother' });
    expect(store.sessions.at(-1)?.namespaces.public).toBeUndefined();
  });

  it('returns the requested items without tokens, and still sets the cookies', async () => {
    const response = await shopper.send(
      'POST',
      '/api/sessions?items=store.channel,public.utm_source&utm_source=x',
      {
        body: {},
      },
    );
    expect(response.status).toBe(201);
    expect(response.json()).toMatchObject({
      namespaces: { store: { channel: { value: '1' } }, public: { utm_source: { value: 'x' } } },
    });
    expect(response.text).not.toMatch(/sessionToken|currencyCode/);
    expect(response.setCookies).toHaveLength(2);
  });
});

describe('PATCH /api/sessions', () => {
  it('writes only `public`, keeps types, and includes the query', async () => {
    await createSession(shopper);
    const body = {
      ...publicBody({ count: 42, flag: false, pickup: { name: 'Loja', at: [1, 2] }, text: '42' }),
      store: { channel: { value: '9' } },
    };
    const response = await shopper.send('PATCH', '/api/sessions?gclid=abc', { body });
    expect(response.status).toBe(200);
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

  it('increments the version and keeps the id', async () => {
    await createSession(shopper);
    const before = decodeJwt(shopper.cookie('vtex_session'));
    await editSession(shopper, { a: '1' });
    const after = decodeJwt(shopper.cookie('vtex_session'));
    expect(after.version).toBe(3);
    expect(after.id).toBe(before.id);
    expect(after.jti).not.toBe(before.jti);
  });

  it('creates a session when there is none', async () => {
    const response = await shopper.send('PATCH', '/api/sessions', { body: publicBody({ a: '1' }) });
    expect(response.status).toBe(200);
    expect(await readValue(shopper, 'public', 'a')).toBe('1');
  });

  it('refuses a body that is not a JSON object, and stores nothing', async () => {
    await createSession(shopper);
    for (const body of ['{"public":', '[]', '"text"']) {
      expect((await shopper.send('PATCH', '/api/sessions?a=1', { body })).status).toBe(400);
    }
    expect(await readValue(shopper, 'public', 'a')).toBeUndefined();
  });

  it('refuses a trade policy that is not allowed, with 401 when anonymous and 403 when logged in', async () => {
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

describe('switch samePrefixFault', () => {
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
  it('returns an anonymous session when there is none, and creates nothing', async () => {
    const response = await shopper.send('GET', '/api/sessions?items=*');
    expect(response.status).toBe(200);
    expect(response.setCookies).toEqual([]);
    const first = await readSession(shopper);
    expect(first.namespaces.store?.channel?.value).toBe('1');
    expect((await readSession(shopper)).id).not.toBe(first.id);
  });

  it('returns the requested items, and none without `items`', async () => {
    await createSession(shopper, { 'dotted.key': 'x' });
    const filtered = await shopper.send('GET', '/api/sessions?items=store.channel,public.dotted.key,no.such');
    expect(filtered.json()).toMatchObject({
      namespaces: { store: { channel: { value: '1' } }, public: { 'dotted.key': { value: 'x' } } },
    });
    const empty = v.parse(sessionResponse, (await shopper.send('GET', '/api/sessions')).json());
    expect(empty.namespaces).toEqual({});
  });

  it('returns version, active and debug unless its switch is off', async () => {
    await createSession(shopper);
    expect(await readSession(shopper)).toMatchObject({ version: 2, active: true, debug: false });
    store.configure({ envelopeExtras: false });
    expect(Object.keys(await readSession(shopper)).toSorted()).toEqual(['id', 'namespaces']);
  });

  it('ignores a damaged token', async () => {
    await createSession(shopper, { a: '1' });
    const cookie = shopper.cookieHeader('/').replace(/vtex_session=([^;]+)/, 'vtex_session=$1x');
    const response = await shopper.send('GET', '/api/sessions?items=public.a', { headers: { cookie } });
    expect(v.parse(sessionResponse, response.json()).namespaces).toEqual({});
  });

  it('refuses the token of another account', async () => {
    await createSession(shopper);
    const cookie = shopper.cookieHeader('/');
    const response = await testShopper(store, 'other.localhost').send('GET', '/api/sessions?items=*', {
      headers: { cookie },
    });
    expect(response.status).toBe(403);
    expect(response.text).toContain('cross-account requests are not allowed');
  });
});

describe('/api/sessions/{token}', () => {
  it('resets with `invalidToken`: creates a session and sets its cookies', async () => {
    await createSession(shopper, { a: '1' });
    const { id } = await readSession(shopper);
    const response = await shopper.send('GET', '/api/sessions/invalidToken?items=*');
    expect(response.status).toBe(200);
    expect(response.setCookies).toHaveLength(2);
    expect((await readSession(shopper)).id).not.toBe(id);
    expect(await readValue(shopper, 'public', 'a')).toBeUndefined();
  });

  it('returns the cookie’s session for `invalidToken` when its switch is off', async () => {
    await createSession(shopper);
    const { id } = await readSession(shopper);
    store.configure({ invalidTokenResets: false });
    const response = await shopper.send('GET', '/api/sessions/invalidToken?items=*');
    expect(response.json()).toMatchObject({ id });
    expect(response.setCookies).toEqual([]);
  });

  it('updates the session of the token, in the older form', async () => {
    await createSession(shopper);
    const token = shopper.cookie('vtex_session');
    await testShopper(store).send('POST', `/api/sessions/${token}`, { body: publicBody({ a: '1' }) });
    expect(await readValue(shopper, 'public', 'a')).toBe('1');
  });
});

describe('bindings', () => {
  it('have separate sessions and cookies', async () => {
    await createSession(shopper, { where: 'root' });
    const created = await shopper.send('POST', '/pt/api/sessions', { body: publicBody({ where: 'pt' }) });
    expect(created.setCookies.every((line) => line.includes('; Path=/pt; '))).toBe(true);
    expect((await readSession(shopper)).namespaces.public).toEqual({ where: { value: 'root' } });
    const portuguese = await readSession(shopper, '/pt');
    expect(portuguese.namespaces.public).toEqual({ where: { value: 'pt' } });
    expect(portuguese.namespaces.store?.currencySymbol?.value).toBe('€');
    expect(shopper.cookieHeader('/pt/api/sessions').match(/vtex_session=/g)).toHaveLength(2);
  });

  it('match whole path segments: `/ptolemy` belongs to the main one', async () => {
    expect((await shopper.send('GET', '/ptolemy')).status).toBe(404);
    expect((await shopper.send('GET', '/pt')).text).toContain('"rootPath":"/pt"');
  });
});

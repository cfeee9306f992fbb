import { describe, expect, it } from 'vitest';
import { testStore } from './test-store.ts';

const { shopper } = await testStore();

const loginToken = () => shopper.cookie('VtexIdclientAutCookie_samplestore');
const validate = async (token: string) =>
  (await shopper.send('POST', '/api/vtexid/credential/validate', { body: { token } })).json();
const renew = async () =>
  (await shopper.send('POST', '/api/vtexid/refreshtoken/webstore', { body: {} })).json();

describe('POST /api/vtexid/credential/validate', () => {
  it('returns the user of a login', async () => {
    await shopper.send('GET', '/login-as?email=ana.vip@example.com');
    expect(await validate(loginToken())).toMatchObject({
      authStatus: 'Success',
      user: 'ana.vip@example.com',
      account: 'samplestore',
      isRepresentative: false,
    });
  });

  it('returns contract and unit of a company', async () => {
    await shopper.send('GET', '/login-as?email=diana.compras@example.com');
    expect(await validate(loginToken())).toMatchObject({
      isRepresentative: true,
      customerId: expect.any(String),
      unitId: expect.any(String),
    });
  });

  it('refuses an invalid token, and a body without a token', async () => {
    expect(await validate('nonsense')).toEqual({ authStatus: 'InvalidToken' });
    const response = await shopper.send('POST', '/api/vtexid/credential/validate', { body: 'not json' });
    expect(response.status).toBe(400);
  });
});

describe('POST /api/vtexid/refreshtoken/webstore', () => {
  it('renews a login, and returns when to renew it again', async () => {
    await shopper.send('GET', '/login-as?email=ana.vip@example.com');
    const before = loginToken();
    expect(await renew()).toMatchObject({
      status: 'Success',
      refreshAfter: expect.stringMatching(/^20\d\d-/),
    });
    expect(loginToken()).not.toBe(before);
  });

  it('renews nothing for a shopper who is not logged in', async () => {
    expect(await renew()).toEqual({ status: 'InvalidSession', userId: null, refreshAfter: null });
    expect(loginToken()).toBe('');
  });
});

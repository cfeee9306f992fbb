import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SampleStore, startSampleStore } from './sample-store.ts';
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

const loginToken = () => shopper.cookie('VtexIdclientAutCookie_samplestore');
const validate = async (token: string) =>
  (await shopper.send('POST', '/api/vtexid/credential/validate', { body: { token } })).json();
const renew = async () =>
  (await shopper.send('POST', '/api/vtexid/refreshtoken/webstore', { body: {} })).json();

describe('POST /api/vtexid/credential/validate', () => {
  it('tells whose a login is', async () => {
    await shopper.send('GET', '/login-as?email=ana.vip@example.com');
    expect(await validate(loginToken())).toMatchObject({
      authStatus: 'Success',
      user: 'ana.vip@example.com',
      account: 'samplestore',
      isRepresentative: false,
    });
  });

  it('tells of a company’s contract and unit', async () => {
    await shopper.send('GET', '/login-as?email=diana.compras@example.com');
    expect(await validate(loginToken())).toMatchObject({
      isRepresentative: true,
      customerId: expect.any(String),
      unitId: expect.any(String),
    });
  });

  it('refuses a token that is none, and a body without one', async () => {
    expect(await validate('nonsense')).toEqual({ authStatus: 'InvalidToken' });
    const answer = await shopper.send('POST', '/api/vtexid/credential/validate', { body: 'not json' });
    expect(answer.status).toBe(400);
  });
});

describe('POST /api/vtexid/refreshtoken/webstore', () => {
  it('renews a login, and says when to do so again', async () => {
    await shopper.send('GET', '/login-as?email=ana.vip@example.com');
    const before = loginToken();
    expect(await renew()).toMatchObject({
      status: 'Success',
      refreshAfter: expect.stringMatching(/^20\d\d-/),
    });
    expect(loginToken()).not.toBe(before);
  });

  it('has nothing to renew for a shopper who is not logged in', async () => {
    expect(await renew()).toEqual({ status: 'InvalidSession', userId: null, refreshAfter: null });
    expect(loginToken()).toBe('');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aboutMessage } from '../../../src/vtex/about-message.ts';
import { everyKnownKey, knownBesideNamespaces, knownInSession } from '../../../src/vtex/known-keys.ts';
import { publicKeys } from '../../../src/vtex/public-keys.ts';
import { parseSegment } from '../../../src/vtex/segment.ts';
import { parseSession } from '../../../src/vtex/session.ts';
import { type SampleStore, startSampleStore } from '../../store/sample-store.ts';
import { testShopper } from '../../store/test-shopper.ts';

let store: SampleStore;
beforeAll(async () => {
  store = await startSampleStore();
});
afterAll(() => store.close());

describe('the known keys', () => {
  it('include each namespace of the platform’s own apps', () => {
    const own = [
      ...['account', 'store', 'public', 'checkout', 'cookie', 'authentication', 'profile', 'impersonate'],
      ...['rnb', 'search', 'shopper', 'creditControl', 'storefront-permissions'],
    ];
    expect(own.filter((namespace) => !knownInSession([namespace]))).toEqual([]);
  });

  it('include each key that the form offers', () => {
    expect(publicKeys.filter(({ name }) => !knownInSession(['public', name]))).toEqual([]);
  });

  it('include everything in the session and the segment of a shopper who is logged in', async () => {
    const shopper = testShopper(store);
    await shopper.send('GET', '/login-as?email=ana.vip@example.com');
    const postalCode = { country: { value: 'BRA' }, postalCode: { value: '01310-100' } };
    await shopper.send('POST', '/api/sessions', { body: { public: postalCode } });
    const session = parseSession((await shopper.send('GET', '/api/sessions?items=*')).json());
    const segment = parseSegment((await shopper.send('GET', '/api/segments')).json());
    if (!session || !segment) throw new Error('The sample store returned no session or no segment');

    const explained = new Set<string | null>(everyKnownKey.map(({ about }) => about));
    const paths = [...session.namespaces].flatMap(([namespace, keys]) =>
      Object.keys(keys ?? {}).map((key) => [namespace, key]),
    );
    expect(paths.map(([namespace]) => namespace)).toContain('profile');
    expect(paths.filter((path) => !knownInSession(path))).toEqual([]);
    expect([...session.envelope.keys()].filter((name) => !knownBesideNamespaces(name))).toEqual([]);
    expect([...segment.keys()].filter((name) => !explained.has(aboutMessage('segment', name)))).toEqual([]);
  });

  it('include the members of a key’s value, and the login cookie of any account', () => {
    expect(knownInSession(['shopper', 'scopes', '0'])).toBe(knownInSession(['shopper', 'scopes']));
    expect(knownInSession(['cookie', 'VtexIdclientAutCookie_lojaexemplo'])?.about).toBe(
      'about_cookie_VtexIdclientAutCookie_account',
    );
  });

  it.each([
    [['constructor']],
    [['public', 'constructor']],
    [['public', '__proto__']],
    [['segment', 'channel']],
    [['session', 'id']],
    [['my-app', 'key']],
    [[]],
  ])('do not include %j', (path) => {
    expect(knownInSession(path)).toBeNull();
  });

  it('each have their own name, which a message can have', () => {
    const names = everyKnownKey.map(({ about }) => about);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^about_[A-Za-z0-9_]+$/.test(name))).toEqual([]);
  });
});

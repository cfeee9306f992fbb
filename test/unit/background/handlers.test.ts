import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers, type Handlers } from '../../../src/background/handlers.ts';
import { cookie, type FakeBrowser } from '../inspected/fake-browser.ts';
import { FakeTab } from '../inspected/fake-tab.ts';

const origin = 'https://store.example';
const tabId = 1;

let tab: FakeTab;
let browser: FakeBrowser;
let handlers: Handlers;
let timeOrigin: number;
beforeEach(() => {
  tab = new FakeTab(`${origin}/`);
  ({ browser, timeOrigin } = tab);
  handlers = createHandlers(browser.api);
});

describe('without permission', () => {
  it.each([
    ['run', () => handlers.run({ tabId, origin, name: 'waitForCall', args: [] })],
    ['tab-origin', () => handlers['tab-origin']({ tabId, origin })],
    ['cookies', () => handlers.cookies({ tabId, origin })],
    ['delete-cookies', () => handlers['delete-cookies']({ tabId, origin, timeOrigin, rootPath: '' })],
  ])('%s: returns null, and does nothing', async (_, handle) => {
    browser.cookies = [cookie({ name: 'vtex_session', value: 's' })];
    browser.allowed = ['*://other.example/*', 'http://store.example/*'];
    browser.hangs = true;
    expect(await handle()).toBe(null);
    expect(browser.cookies).toHaveLength(1);
  });

  it('has-permission: is false, and true for every port once the host is allowed', async () => {
    expect(await handlers['has-permission']({ origin })).toBe(false);
    browser.allowed = ['https://store.example/*'];
    expect(await handlers['has-permission']({ origin: 'https://store.example:8443' })).toBe(true);
  });
});

describe('remove-permission', () => {
  it('removes this host’s patterns and no other', async () => {
    browser.allowed = ['*://store.example/*', 'https://store.example/*', '*://other.example/*'];
    expect(await handlers['remove-permission']({ origin })).toBe(true);
    expect(browser.allowed).toEqual(['*://other.example/*']);
  });

  it('is false where a wider grant keeps the permission', async () => {
    browser.allowed = ['*://*/*', '*://store.example/*'];
    expect(await handlers['remove-permission']({ origin })).toBe(false);
    expect(browser.allowed).toEqual(['*://*/*']);
  });
});

describe('the cookies', () => {
  const names = async () => (await handlers.cookies({ tabId, origin }))?.map(({ value }) => value);
  beforeEach(() => {
    browser.allowed = ['*://store.example/*'];
  });

  it('are those of the tab’s own cookie store: Chromium’s by its tabs, Firefox’s by its name', async () => {
    browser.cookies = [
      cookie({ name: 'vtex_session', value: 'usual', storeId: '0' }),
      cookie({ name: 'vtex_session', value: 'private', storeId: '1' }),
      cookie({ name: 'vtex_session', value: 'container', storeId: 'firefox-container-1' }),
    ];
    expect(await names()).toEqual(['usual']);
    browser.incognito = true;
    expect(await names()).toEqual(['private']);
    browser.cookieStoreId = 'firefox-container-1';
    expect(await names()).toEqual(['container']);
  });

  it('are the shopper’s two, as this host and this site get them', async () => {
    browser.cookies = [
      cookie({ name: 'vtex_session', value: 'own' }),
      cookie({ name: 'vtex_segment', value: 'of the domain', domain: '.example', hostOnly: false }),
      cookie({ name: 'vtex_segment', value: 'at /pt', path: '/pt' }),
      cookie({ name: 'vtex_session', value: 'its own partition', partitionKey: { topLevelSite: origin } }),
      cookie({ name: 'VtexIdclientAutCookie', value: 'another name' }),
      cookie({ name: 'vtex_session', value: 'another host', domain: 'other.example' }),
      cookie({ name: 'vtex_session', value: 'a subdomain', domain: 'www.store.example' }),
      cookie({
        name: 'vtex_session',
        value: 'another partition',
        partitionKey: { topLevelSite: 'https://a.test' },
      }),
      cookie({ name: 'vtex_session', value: 'isolated, its own', firstPartyDomain: 'store.example' }),
      cookie({ name: 'vtex_session', value: 'isolated, embedded', firstPartyDomain: 'a.test' }),
    ];
    const own = ['at /pt', 'isolated, its own', 'its own partition', 'of the domain', 'own'];
    expect((await names())?.sort()).toEqual(own);
  });

  it('have all their attributes', async () => {
    browser.cookies = [cookie({ name: 'vtex_session', value: 's', expirationDate: 7.5 })];
    expect(await handlers.cookies({ tabId, origin })).toEqual([
      {
        ...{ name: 'vtex_session', value: 's', domain: 'store.example', hostOnly: true, path: '/' },
        ...{ httpOnly: true, secure: true, sameSite: 'lax', expiresAt: 7.5, partition: null },
      },
    ]);
  });
});

describe('delete-cookies', () => {
  beforeEach(() => {
    browser.allowed = ['*://store.example/*'];
    browser.cookies = [
      cookie({ name: 'vtex_session', value: 's' }),
      cookie({ name: 'vtex_segment', value: 'g' }),
      cookie({ name: 'vtex_session', value: 'ps', path: '/pt' }),
      cookie({ name: 'vtex_segment', value: 'pg', path: '/pt' }),
      cookie({ name: 'checkout.vtex.com', value: 'cart' }),
      cookie({ name: 'vtex_session', value: 'private', storeId: '1' }),
    ];
  });
  const left = () => browser.cookies.map(({ value }) => value);

  it('deletes the two of the binding at / and nothing else', async () => {
    expect(await handlers['delete-cookies']({ tabId, origin, timeOrigin, rootPath: '' })).toBe(true);
    expect(left()).toEqual(['ps', 'pg', 'cart', 'private']);
  });

  it('deletes the two of the binding at /pt and nothing else', async () => {
    expect(await handlers['delete-cookies']({ tabId, origin, timeOrigin, rootPath: '/pt' })).toBe(true);
    expect(left()).toEqual(['s', 'g', 'cart', 'private']);
  });

  it('sets each cookie with all its attributes and an expiry in the past', async () => {
    await handlers['delete-cookies']({ tabId, origin, timeOrigin, rootPath: '/pt' });
    expect(browser.removed[0]).toEqual({
      ...{ name: 'vtex_session', value: '', path: '/pt', url: 'https://store.example/pt', storeId: '0' },
      ...{ httpOnly: true, secure: true, sameSite: 'lax', expirationDate: 1 },
    });
  });

  it.each(['https://store.example/', 'https://other.example/'])(
    'deletes nothing once the tab shows another document: %s',
    async (url) => {
      tab.navigate(url);
      expect(await handlers['delete-cookies']({ tabId, origin, timeOrigin, rootPath: '' })).toBe('moved');
      expect(left()).toHaveLength(6);
    },
  );

  it('returns false where a cookie stays', async () => {
    browser.keepsCookies = true;
    expect(await handlers['delete-cookies']({ tabId, origin, timeOrigin, rootPath: '' })).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { cookiesOfBinding, isForHost, type StoreCookie, sentToApi } from '../../../src/vtex/store-cookie.ts';
import { hostPattern, schemePattern } from '../../../src/webext/host-pattern.ts';

const cookie = (name: string, path: string, value = `${name} ${path}`): StoreCookie => ({
  ...{ name, value, path, domain: 'store.example', hostOnly: true, httpOnly: true, secure: true },
  ...{ sameSite: 'lax', expiresAt: null, partition: null },
});
const values = (cookies: readonly StoreCookie[]) => cookies.map(({ value }) => value);

describe('isForHost', () => {
  it.each([
    ['store.example', true, 'store.example', true],
    ['store.example', true, 'www.store.example', false],
    ['.store.example', false, 'www.store.example', true],
    ['.store.example', false, 'store.example', true],
    ['.store.example', false, 'mystore.example', false],
    ['www.store.example', true, 'store.example', false],
  ])('cookie of %s, host only: %s; host %s: %s', (domain, hostOnly, host, is) => {
    expect(isForHost(domain, hostOnly, host)).toBe(is);
  });
});

describe('the cookies that are sent to the API of a binding', () => {
  const all = [cookie('vtex_session', '/'), cookie('vtex_session', '/pt'), cookie('vtex_segment', '/')];

  it('start with the one of the binding’s own path', () => {
    expect(values(sentToApi(all, 'vtex_session', '/pt'))).toEqual(['vtex_session /pt', 'vtex_session /']);
    expect(values(sentToApi(all, 'vtex_session', ''))).toEqual(['vtex_session /']);
  });

  it('include one of exactly the path of the API', () => {
    expect(sentToApi([cookie('vtex_session', '/api/sessions')], 'vtex_session', '')).toHaveLength(1);
  });

  it('do not include one of a path that only begins with the same text', () => {
    expect(sentToApi([cookie('vtex_session', '/pt')], 'vtex_session', '/pt-BR')).toEqual([]);
  });

  it('belong to the binding where their path is the longest', () => {
    expect(values(cookiesOfBinding(all, '/pt'))).toEqual(['vtex_session /pt', 'vtex_segment /']);
    const twice = [cookie('vtex_session', '/', 'one'), cookie('vtex_session', '/', 'of the domain')];
    expect(values(cookiesOfBinding(twice, ''))).toEqual(['one', 'of the domain']);
  });
});

it('a host pattern has the host without its port, for both schemes or for one', () => {
  expect(hostPattern('http://store.localhost:8080')).toBe('*://store.localhost/*');
  expect(schemePattern('https://store.example:8443')).toBe('https://store.example/*');
});

import { describe, expect, it } from 'vitest';
import { cookiesOfBinding, isForHost, type StoreCookie, sentToApi } from '../../../src/vtex/store-cookie.ts';
import { hostPattern, schemePattern } from '../../../src/webext/host-pattern.ts';

const kept = (name: string, path: string, value = `${name} ${path}`): StoreCookie => ({
  ...{ name, value, path, domain: 'store.example', hostOnly: true, httpOnly: true, secure: true },
  ...{ sameSite: 'lax', expiresAt: null, partition: null },
});
const values = (cookies: readonly StoreCookie[]) => cookies.map(({ value }) => value);

describe('a cookie is for a host', () => {
  it.each([
    ['store.example', true, 'store.example', true],
    ['store.example', true, 'www.store.example', false],
    ['.store.example', false, 'www.store.example', true],
    ['.store.example', false, 'store.example', true],
    ['.store.example', false, 'mystore.example', false],
    ['www.store.example', true, 'store.example', false],
  ])('%s, this host only: %s; %s: %s', (domain, hostOnly, host, is) => {
    expect(isForHost(domain, hostOnly, host)).toBe(is);
  });
});

describe('what the API of a binding is sent', () => {
  const all = [kept('vtex_session', '/'), kept('vtex_session', '/pt'), kept('vtex_segment', '/')];

  it('is the cookie of its own path first', () => {
    expect(values(sentToApi(all, 'vtex_session', '/pt'))).toEqual(['vtex_session /pt', 'vtex_session /']);
    expect(values(sentToApi(all, 'vtex_session', ''))).toEqual(['vtex_session /']);
  });

  it('is the cookie of the very path of the API', () => {
    expect(sentToApi([kept('vtex_session', '/api/sessions')], 'vtex_session', '')).toHaveLength(1);
  });

  it('is not the cookie of a path that only begins alike', () => {
    expect(sentToApi([kept('vtex_session', '/pt')], 'vtex_session', '/pt-BR')).toEqual([]);
  });

  it('belongs to the binding where it is of the longest path', () => {
    expect(values(cookiesOfBinding(all, '/pt'))).toEqual(['vtex_session /pt', 'vtex_segment /']);
    const twice = [kept('vtex_session', '/', 'one'), kept('vtex_session', '/', 'of the domain')];
    expect(values(cookiesOfBinding(twice, ''))).toEqual(['one', 'of the domain']);
  });
});

it('a pattern names the host without its port, for both schemes or for one', () => {
  expect(hostPattern('http://store.localhost:8080')).toBe('*://store.localhost/*');
  expect(schemePattern('https://store.example:8443')).toBe('https://store.example/*');
});

import { describe, expect, it } from 'vitest';
import { isStore, isVtexCookie } from '../../../src/vtex/page-signals.ts';
import { noSignals } from '../no-signals.ts';

describe('a store', () => {
  it('is recognized by a page signal', () => {
    expect(isStore({ ...noSignals, found: ['assets'] }, 'https://shop.example', false)).toBe(true);
  });

  it('is recognized by a cookie of a request', () => {
    expect(isStore(noSignals, 'https://shop.example', true)).toBe(true);
  });

  it.each([
    'https://inventedstore.myvtex.com',
    'https://dev--inventedstore.myvtex.com',
    'https://inventedstore.vtexcommercestable.com.br',
    'https://inventedstore.vtexlocal.com.br',
    'https://preview.vtex.app',
    'https://inventedstore.fast.store',
    'https://inventedstore.myvtex.com:8443',
  ])('is recognized by the host %s', (origin) => {
    expect(isStore(noSignals, origin, false)).toBe(true);
  });

  it.each([
    'https://shop.example',
    'https://notmyvtex.com',
    'https://breakfast.store',
    'https://myvtex.com.evil.example',
    'http://localhost:3000',
    'http://[::1]:8080',
  ])('is not recognized by the host %s', (origin) => {
    expect(isStore(noSignals, origin, false)).toBe(false);
  });

  it('is not recognized by an account alone, which any page can name', () => {
    expect(isStore({ ...noSignals, account: 'inventedstore' }, 'https://shop.example', false)).toBe(false);
  });
});

describe('a cookie of VTEX', () => {
  it.each([
    'vtex_session',
    'vtex_segment',
    'VtexWorkspace',
    'vtex_binding_address',
    'VtexIdclientAutCookie',
    'VtexIdclientAutCookie_inventedstore',
    'VTEXSC',
    'VtexRCMacIdv7',
  ])('is %s', (name) => {
    expect(isVtexCookie(name)).toBe(true);
  });

  it.each(['', 'session', '_ga', 'my_vtex_session', 'vtex_sessions', '.ASPXAUTH', 'vtexsc'])(
    'is not %j',
    (name) => {
      expect(isVtexCookie(name)).toBe(false);
    },
  );
});

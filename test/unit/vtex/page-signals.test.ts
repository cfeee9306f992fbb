import { describe, expect, it } from 'vitest';
import { isStore, isVtexCookie, type PageSignals } from '../../../src/vtex/page-signals.ts';

const silent: PageSignals = {
  parsed: true,
  rootPath: '',
  account: null,
  workspace: null,
  production: null,
  found: [],
};

describe('a store', () => {
  it('is told by a mark of the document', () => {
    expect(isStore({ ...silent, found: ['assets'] }, 'https://shop.example', false)).toBe(true);
  });

  it('is told by a cookie on the network', () => {
    expect(isStore(silent, 'https://shop.example', true)).toBe(true);
  });

  it.each([
    'https://inventedstore.myvtex.com',
    'https://dev--inventedstore.myvtex.com',
    'https://inventedstore.vtexcommercestable.com.br',
    'https://inventedstore.vtexlocal.com.br',
    'https://preview.vtex.app',
    'https://inventedstore.fast.store',
    'https://inventedstore.myvtex.com:8443',
  ])('is told by the host %s', (origin) => {
    expect(isStore(silent, origin, false)).toBe(true);
  });

  it.each([
    'https://shop.example',
    'https://notmyvtex.com',
    'https://breakfast.store',
    'https://myvtex.com.evil.example',
    'http://localhost:3000',
    'http://[::1]:8080',
  ])('is not told by the host %s', (origin) => {
    expect(isStore(silent, origin, false)).toBe(false);
  });

  it('is not told by an account alone, which any page can name', () => {
    expect(isStore({ ...silent, account: 'inventedstore' }, 'https://shop.example', false)).toBe(false);
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

import { expect, it } from 'vitest';
import { apiHosts } from '../../../src/vtex/api-hosts.ts';

it.each<[string, string | null, readonly string[]]>([
  ['https://www.loja.com.br', 'acme', ['secure.loja.com.br', 'acme.myvtex.com']],
  ['https://loja.com', null, ['secure.loja.com']],
  ['https://secure.loja.com.br', null, []],
  ['https://www.secure.loja.com.br', null, ['secure.loja.com.br']],
  ['https://acme.vtex.app', 'acme', ['acme.myvtex.com']],
  ['https://acme.vtex.app', null, ['acme.myvtex.com']],
  ['https://dev--acme.myvtex.com', '', ['acme.myvtex.com']],
  ['https://acme.myvtex.com', 'ACME', []],
  ['https://acme.myvtex.com', 'acme', []],
  ['http://storefront.localhost:3000', 'acme', ['acme.myvtex.com']],
  ['http://127.0.0.1:3000', 'acme', ['acme.myvtex.com']],
  ['http://localhost', 'https://evil.example/', []],
])('hosts of the API: of %s and account %s', (origin, account, expected) => {
  expect(apiHosts(origin, [account])).toEqual(expected);
});

it('hosts of the API: of the first source that has a name', () => {
  expect(apiHosts('http://localhost', ['', 'my store', null, 'acme', 'other'])).toEqual(['acme.myvtex.com']);
});

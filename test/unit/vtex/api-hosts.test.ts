import { expect, it } from 'vitest';
import { apiHosts } from '../../../src/vtex/api-hosts.ts';

it.each([
  ['https://www.loja.com.br', 'acme', ['secure.loja.com.br', 'acme.myvtex.com']],
  ['https://loja.com', null, ['secure.loja.com']],
  ['https://acme.vtex.app', 'acme', ['acme.myvtex.com']],
  ['https://acme.myvtex.com', 'acme', []],
  ['http://storefront.localhost:3000', 'acme', ['acme.myvtex.com']],
  ['http://127.0.0.1:3000', 'acme', ['acme.myvtex.com']],
  ['http://localhost', 'https://evil.example/', []],
])('hosts of the API: of %s and account %s', (origin, account, expected) => {
  expect(apiHosts(origin, account)).toEqual(expected);
});

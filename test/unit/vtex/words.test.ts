import { describe, expect, it } from 'vitest';
import { words } from '../../../src/vtex/words.ts';

describe('the words of a name', () => {
  it.each([
    ['authCookie', 'auth cookie'],
    ['AuthCookie', 'auth cookie'],
    ['auth_cookie', 'auth cookie'],
    ['AUTH_COOKIE', 'auth cookie'],
    ['x-auth.cookie', 'x auth cookie'],
    ['auth cookie', 'auth cookie'],
    ['authcookie', 'authcookie'],
    ['APIKey', 'api key'],
    ['apiKEY', 'api key'],
    ['VtexIdclientAutCookie_acme2', 'vtex idclient aut cookie acme'],
    ['contraseña', 'contrasena'],
    ['contrasen\u0303a', 'contrasena'],
    ['AUTENTICAÇÃO', 'autenticacao'],
    ['oauth2Token', 'oauth token'],
    ['日本 語', '日本 語'],
    ['', ''],
    ['42', ''],
  ])('of %j are %j', (name, expected) => {
    expect(words(name).join(' ')).toBe(expected);
  });
});

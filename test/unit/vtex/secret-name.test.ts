import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSecretName } from '../../../src/vtex/secret-name.ts';

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const listOf = (text: string) => text.trim().split(/,\s+/);

/** The ways to write a name of several words. */
const styles: readonly ((all: readonly string[]) => string)[] = [
  ([first = '', ...others]) => first + others.map(capitalized).join(''),
  (all) => all.map(capitalized).join(''),
  (all) => all.join('_'),
  (all) => all.join('-'),
  (all) => all.join('.'),
  (all) => all.join(' '),
  (all) => all.join('_').toUpperCase(),
  (all) => all.join('-').toUpperCase(),
  (all) => all.map(capitalized).join('-'),
  (all) => all.map(capitalized).join('_'),
];

/** Each name in words, which every style writes. */
const secret = listOf(`
  login, user login, login hash, last login, logon, log in, sign in code, auth, auth data, auth header,
  auth code, x auth user, o auth code, authorization, proxy authorization, authorisation code, customer
  authentication, authentication data, dados autenticacao, auth cookie, cookie, cookies, vtex idclient aut
  cookie, vtex idclient aut cookie acme, set cookie, session cookie value, credential, credentials, user
  credentials, credencial, credenciais loja, password, user password, new password confirmation, passwd,
  pwd, db pwd, pass, user pass, pass phrase, pass code, senha, senha usuario, contraseña, contrasena
  nueva, clave, clave usuario, api key, x api key, api key id, app key, x vtex api app key, x vtex api app
  token, access key, access key id, private key, secret key, auth key, encryption key, signing key,
  session key, license key, chave api, chave de acesso, clave de acceso, client secret, shared secret,
  signature, request signature, hmac, x hub sig, token, tokens, access token, refresh token, id token,
  csrf token, xsrf, push token id, count of tokens, sid, janus sid, connect sid, session id, vtex rc
  session id, vtex session, jwt, user jwt, bearer, bearer value, otp, otp code, totp, pin, card pin,
  verification code, access code, order form id, current order form id, cart id, vid rt, cookie consent
  token
`);

/** As they are written without anything between their words. */
const runTogether = listOf(`
  authcookie, AUTHCOOKIE, Authcookie, vtexidclientautcookie, VTEXIDCLIENTAUTCOOKIE, usertoken,
  accesstoken, apptoken, x-vtex-api-apptoken, apikey, appkey, accesskey, privatekey, secretkey,
  sessionkey, sessionid, jsessionid, JSESSIONID, PHPSESSID, phpsessid, ASP.NET_SessionId,
  ASPSESSIONIDQABC, VtexRCSessionIdv7, .ASPXAUTH, authid, authtoken, loginhash, userlogin, userpassword,
  mypasswd, usercredentials, requestsignature, userjwt, contraseñanueva, senhausuario, cartid,
  orderformid, CheckoutOrderFormOwnership, pAsSwOrD, aUtHcOoKiE, sEsSiOnId
`);

const harmless = listOf(`
  authentication, is authenticated, authenticated, author, author id, author name, authors, authority,
  authentic, custom session keys, session keys, session path, session idle timeout, session count,
  keywords, keyword, key, keys, keep alive, keyboard, app keyboard, hotkey, primary key, public key, sort
  key, monkey, turkey, palabras clave, palabra clave, palavra chave, utm source, utm token, utm auth, utmi
  cp, utmi campaign, utm pass, passenger, passenger count, pass through, compass, bypass, passive, design,
  designer, assign, signed in, signed url, sign, signal, is logged in, logged in, log info, log level,
  catalog info, catalog in stock, logical, logo, login count, login method, login provider, auth type,
  cookie consent, cookie consent date, accept cookies, accepted cookies, allow cookies, cookie policy,
  cookie banner shown, cookies accepted, tokenized, is tokenized, token type, token count, password
  required, secretary, credenciado, postal code, country code, promo code, coupon code, channel, channel
  privacy, region id, regional, sidebar, inside, residence, pinned, pin color, spin, shipping, pinterest,
  smart id, form id, order id, order form, cartesian, description, id, account id, organization, cost
  center address id, price tables, campaigns, facets, favorite pickup, culture info, remove b2b,
  significant, essential, assess, possession, hash, scopes, category, tokio, cookbook
`);

describe('a secret name', () => {
  it.each(secret)('is %j, in every style', (name) => {
    const written = styles.map((style) => style(name.split(' ')));
    expect(written.filter((style) => !isSecretName(style))).toEqual([]);
  });

  it.each(runTogether)('is %j', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it('is a secret one with anything before it that ends in no letter', () => {
    const before = fc.stringMatching(/^([a-tv-z][a-z]{0,8}[_\-. \d]){0,3}$/);
    fc.assert(
      fc.property(before, fc.constantFrom(...secret), fc.constantFrom(...styles), (prefix, name, style) => {
        expect(isSecretName(prefix + style(name.split(' ')))).toBe(true);
      }),
    );
  });
});

describe('a name that is no secret', () => {
  it.each(harmless)('is %j, in every style', (name) => {
    const written = styles.map((style) => style(name.split(' ')));
    expect(written.filter(isSecretName)).toEqual([]);
  });
});

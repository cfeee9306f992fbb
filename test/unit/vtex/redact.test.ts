import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/vtex/json.ts';
import { redactBeginning, redactText, sensitivity } from '../../../src/vtex/redact.ts';
import { sessionToken } from './sample-tokens.ts';

/** The CPU time of some work, which does not depend on other processes. */
function cpuMillisecondsOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1_000;
}

const email = fc
  .tuple(
    fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._+%'-]{0,15}$/),
    fc.stringMatching(/^[a-z0-9]{1,10}$/),
    fc.constantFrom('com', 'com.br', 'example', 'store', 'CO'),
  )
  .map(([name, host, domain]) => `${name}@${host}.${domain}`);
const jwt = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 })).map(sessionToken);
const before = fc.constantFrom(
  '',
  ' ',
  '"',
  'user=',
  '<',
  'mail:',
  '(',
  '{"email":"',
  ',',
  '\n',
  'é ',
  'https://x/?a=b&u=',
);
const after = fc.constantFrom('', ' ', '"', '&x=1', '>', ', then', ')', '"}', '\n', ';', '!', '. End');

describe('redactText', () => {
  it('redacts any e-mail', () => {
    fc.assert(
      fc.property(before, email, after, (left, address, right) => {
        const text = redactText(`${left}${address}${right}`);
        expect(text).toContain('•••');
        expect(text).not.toContain('@');
        expect(text).not.toContain(address.slice(0, address.indexOf('@') + 1));
      }),
    );
  });

  it('redacts an e-mail of the greatest length', () => {
    expect(redactText(`<${'a'.repeat(64)}@${'b'.repeat(251)}.com>`)).toBe('<•••>');
  });

  it('redacts any percent-encoded e-mail', () => {
    fc.assert(
      fc.property(before, email, after, (left, address, right) => {
        expect(redactText(`${left}${address.replace('@', '%40')}${right}`)).not.toContain('%40');
      }),
    );
  });

  it('redacts every part of any token', () => {
    fc.assert(
      fc.property(before, jwt, after, (left, token, right) => {
        const text = redactText(`${left}${token}${right}`);
        for (const part of token.split('.')) expect(text).not.toContain(part);
      }),
    );
  });

  it.each([
    ['email=ana.souza+teste@example.test not found', 'email=••• not found'],
    ['email=ana.souza%2Bteste%40example.test&x', 'email=•••&x'],
    ['email=ana.souza%252Bteste%2540example.test&x', 'email=•••&x'],
    ['<b>ana.souza&#43;teste&#64;example.test</b>', '<b>•••</b>'],
    ['<b>ana.souza&#x2B;teste@example.test</b>', '<b>•••</b>'],
    ['{"user":"ana.souza\\u002Bteste\\u0040example.test"}', '{"user":"•••"}'],
    // A blank out of a plus is no part of an address.
    ['of ana.souza teste@example.test', 'of ana.souza •••'],
  ])('redacts an e-mail with a plus whole: %s', (text, expected) => {
    expect(redactText(text)).toBe(expected);
  });

  it('redacts several in one text', () => {
    const text = redactText(`a@b.com, c@d.com.br and ${sessionToken()} and ${sessionToken()}`);
    expect(text).toBe('•••, ••• and ••• and •••');
  });

  it.each(['123.456.789-09', '12.345.678/0001-95', '+5511987654321', '(11) 98765-4321'])(
    'redacts %s',
    (number) => {
      expect(redactText(`shopper ${number} is unknown`)).toBe('shopper ••• is unknown');
    },
  );

  it('redacts an e-mail with a domain beyond ASCII', () => {
    expect(redactText('of joão@почта.рф:')).toBe('of •••:');
  });

  it.each(['Trade policy 2 is not allowed', 'v2.00112233445566778899AABBCCDDEEFF', '01310-100', '@ 10:30'])(
    'leaves %j as it is',
    (text) => {
      expect(redactText(text)).toBe(text);
    },
  );

  it('takes less than half a second for a long text without spaces', () => {
    expect(cpuMillisecondsOf(() => redactText('a'.repeat(50_000)))).toBeLessThan(500);
  });
});

describe('the sensitivity of a value', () => {
  it.each<[string, Json]>([
    ['cookie.anything', 'x'],
    ['cookie.VtexIdclientAutCookie', sessionToken()],
    ['public.VtexIdclientAutCookie_inventedstore', 'x'],
    ['checkout.orderFormId', 'x'],
    ['checkout.cartId', 'x'],
    ['custom.accessToken', 'x'],
    ['custom.api_key', 'x'],
    ['custom.plain', sessionToken()],
    ['custom.plain', { deep: ['a@b.com', sessionToken()] }],
    ['custom.count_of_tokens', 3],
    ['cookie.flag', 'true'],
    ['Cookies.anything', 'x'],
    ['public.authCookie', 'AbC123-opaque-invented-login-value-000'],
    ['public.authCookie.value', 'opaque'],
    ['public.cookie.VtexIdclientAutCookie.value', 'opaque'],
    ['custom.x-vtex-api-apptoken', 'opaque'],
    ['custom.plain', { nested: [{ user: { senha: 'opaque' } }] }],
    ['custom.plain', '{"nested":[{"auth_cookie":"opaque"}]}'],
    ['custom.plain', JSON.stringify({ inner: JSON.stringify({ sid: 'opaque' }) })],
    ['sessionToken', 'opaque'],
    ['credentials.login', 'opaque'],
  ])('is secret for %s = %j', (path, value) => {
    expect(sensitivity(path.split('.'), value)).toBe('secret');
  });

  it.each<[string, Json]>([
    ['profile.email', 'hidden'],
    ['profile.firstName', 'Ana'],
    ['profile.lastName', 'Souza'],
    ['profile.document', 12345678909],
    ['profile.phone', '11987654321'],
    ['impersonate.storeUserEmail', 'x'],
    ['public.vtex-impersonated-customer-email', 'x'],
    ['custom.plain', 'ana@example.com'],
    ['public.authentication', 'ana+b2b@example.test'],
    ['public.authentication.value', 'ana+b2b@example.test'],
    ['authentication.storeUserEmail', 'ana+b2b@example.test'],
    ['custom.plain', 'ana%40example.com'],
    ['custom.plain', '123.456.789-09'],
    ['custom.plain', '+5511987654321'],
    ['shopper.scopes', { customer: [{ receiverName: 'Ana' }] }],
    ['profile.document', { type: 'cpf', digits: '1' }],
    ['public.favoritePickup', { name: 'Centro' }],
  ])('is personal for %s = %j', (path, value) => {
    expect(sensitivity(path.split('.'), value)).toBe('personal');
  });

  it.each<[string, Json | undefined]>([
    ['store.channel', '1'],
    ['account.accountName', 'inventedstore'],
    ['public.postalCode', '01310-100'],
    ['public.country', 'BRA'],
    ['public.utm_source', 'google'],
    ['checkout.regionId', 'v2.00112233445566778899AABBCCDDEEFF'],
    ['profile.isAuthenticated', 'true'],
    ['profile.isEmailConfirmed', 'false'],
    ['profile.email', ''],
    ['profile.email', null],
    ['profile.email', undefined],
    ['cookie.VtexIdclientAutCookie', null],
    ['profile.hasDocument', true],
    ['authentication.storeUserId', '44444444-2222-4333-8444-555555555555'],
    ['authentication', { storeUserId: '44444444-2222-4333-8444-555555555555' }],
    ['login-app.choice', 'x'],
    ['token-app', { choice: 'x' }],
    ['public.authentication.storeUserId.value', '44444444-2222-4333-8444-555555555555'],
    ['public.customSessionKeys', '{"state":"ES"}'],
    ['public.keywords', 'a,b'],
    ['account.id', { keepAlive: true }],
    ['public.utm_token', 'x'],
    ['public.acceptCookies', 'true'],
    ['public.hasToken', 'false'],
    ['public.loginCount', 3],
    ['custom.plain', {}],
    ['custom.plain', []],
    ['custom.plain', [1, 'two', { three: null }]],
  ])('is none for %s = %j', (path, value) => {
    expect(sensitivity(path.split('.'), value)).toBeNull();
  });

  it('is found for an e-mail at any position in a value', () => {
    fc.assert(
      fc.property(email, fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 4 }), (address, others) => {
        const value = { list: [...others, { plain: address }] } as Json;
        expect(sensitivity(['custom', 'plain'], value)).not.toBeNull();
      }),
    );
  });

  it('is the same on each call', () => {
    const compute = () => sensitivity(['custom', 'plain'], 'ana@example.com');
    expect([compute(), compute(), compute()]).toEqual(['personal', 'personal', 'personal']);
  });
});

describe('the sensitivity of a value, in the languages and formats of the stores', () => {
  it.each([
    [['public', 'shippingOption'], '{"receiverName":"Ana Silva","phone":"11987654321"}'],
    [['public', 'x'], { 'ana@example.com': 1 }],
    [['public', 'telefone'], '11987654321'],
    [['public', 'celular'], '11987654321'],
    [['public', 'nome'], 'Ana'],
    [['public', 'api-key'], 'abc'],
  ])('is found for %j', (path, value) => {
    expect(sensitivity(path, value)).not.toBeNull();
  });

  it('is secret below a name that contains a token, anywhere in the path', () => {
    expect(sensitivity(['public', sessionToken(), 'x'], 'plain')).toBe('secret');
  });

  it.each(['true', 'false'])('is none for the flag "%s", whatever its name', (flag) => {
    expect(sensitivity(['public', 'isEmailConfirmed'], flag)).toBeNull();
  });

  it('is not searched for in JSON text that is nested too deep', () => {
    const deep = `${'['.repeat(50_000)}"plain"${']'.repeat(50_000)}`;
    expect(sensitivity(['public', 'x'], deep)).toBeNull();
  });

  it.each(['eyJ', '%40'])('takes less than a second of CPU time for a long run of %s', (part) => {
    expect(cpuMillisecondsOf(() => sensitivity(['public', 'x'], part.repeat(30_000)))).toBeLessThan(1_000);
  });
});

describe('the beginning of a long text', () => {
  const token = `eyJ${'a'.repeat(60)}.eyJ${'b'.repeat(9_000)}.${'c'.repeat(40)}`;

  it('has the length that is requested, or is the whole text', () => {
    expect(redactBeginning('no '.repeat(10_000), 300)).toHaveLength(300);
    expect(redactBeginning('all of it', 300)).toBe('all of it');
    expect(redactBeginning('no '.repeat(110), 300)).toHaveLength(300);
  });

  it.each([0, 200, 299, 500, 800, 900, 918])('contains no part of a token that begins at %i', (at) => {
    expect(redactBeginning(`${'-'.repeat(at)}${token}`, 300)).not.toMatch(/eyJ|a{10}|b{10}/);
  });

  it('contains no part of an e-mail, even where much text before it was redacted', () => {
    const before = `eyJ${'a'.repeat(440)}.b.c `.repeat(2);
    for (let at = 0; at < 60; at++) {
      const text = `${before}${'-'.repeat(at)} ana.maria.silva@example.com ${'-'.repeat(2_000)}`;
      expect(redactBeginning(text, 300)).not.toContain('ana');
    }
  });
});

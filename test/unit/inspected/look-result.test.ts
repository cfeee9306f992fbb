import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { callOutcome } from '../../../src/in-page/call-outcome.ts';
import { lookResult } from '../../../src/inspected/look-result.ts';

const honest = {
  origin: 'https://store.example',
  nonce: 'nonce',
  timeOrigin: 1_700_000_000_000.5,
  parsed: true,
  rootPath: '/pt',
  account: 'inventedstore',
  workspace: 'master',
  production: true,
  currency: null,
  segmentToken: null,
  utms: '',
  pageSession: null,
  found: ['__RUNTIME__'],
  callsSessions: true,
  started: ['id'],
};
const read = (reported: object) => v.parse(lookResult, { ...honest, ...reported });

describe('the result of a look', () => {
  it('is accepted as it is from an honest page', () => {
    expect(v.parse(lookResult, honest)).toEqual(honest);
  });

  it('has no data about the store where the page reports none', () => {
    const { origin, nonce, timeOrigin, parsed, found } = honest;
    expect(v.parse(lookResult, { origin, nonce, timeOrigin, parsed, found })).toEqual({
      ...{ origin, nonce, timeOrigin, parsed, found },
      ...{
        rootPath: '',
        account: null,
        workspace: null,
        production: null,
        currency: null,
        segmentToken: null,
        utms: '',
        pageSession: null,
      },
      ...{ callsSessions: false, started: [] },
    });
  });

  it.each([
    ['', ''],
    ['/', ''],
    ['/pt', '/pt'],
    ['/pt/', '/pt'],
    ['/pt-BR/loja_1.~2', '/pt-BR/loja_1.~2'],
  ])('normalizes the root path %j to %j', (rootPath, expected) => {
    expect(read({ rootPath }).rootPath).toBe(expected);
  });

  it.each([
    '//evil.example',
    '/pt//evil.example',
    'https://evil.example',
    '@evil.example',
    '.evil.example',
    ':8080',
    '/pt?items=',
    '/pt#',
    '/\\evil.example',
    '/pt\n',
    '/p t',
    7,
    null,
    ['/pt'],
    { toString: '/pt' },
  ])('has no root path where the page reports %j', (rootPath) => {
    expect(read({ rootPath }).rootPath).toBe('');
  });

  it('makes URLs of the store’s own origin, whatever the root path is', () => {
    for (const rootPath of ['/..', '/../..', '/.', '/~', '/%2e']) {
      const url = new URL(`${honest.origin}${read({ rootPath }).rootPath}/api/sessions`);
      expect(url.origin).toBe(honest.origin);
    }
  });

  it.each([7, true, {}, ['x'], 'x'.repeat(201)])('has no account where the page reports %j', (account) => {
    expect(read({ account, workspace: account })).toMatchObject({ account: null, workspace: null });
  });

  it.each(['true', 1, {}])('has no production flag where the page reports %j', (production) => {
    expect(read({ production }).production).toBeNull();
  });

  it('has no root path of more than 200 characters', () => {
    expect(read({ rootPath: `/${'a'.repeat(300)}` }).rootPath).toBe('');
  });

  it.each([{ origin: 7 }, { nonce: '' }, { nonce: undefined }, { timeOrigin: '0' }, { found: [1] }])(
    'is rejected with %j',
    (reported) => {
      expect(v.safeParse(lookResult, { ...honest, ...reported }).success).toBe(false);
    },
  );
});

describe('the outcome of a call', () => {
  it.each(['pending', 'started', 'moved', 'redirected', 'blocked', 'timeout', 'unreachable'])(
    'can be %s',
    (kind) => {
      expect(v.parse(callOutcome, { kind })).toEqual({ kind });
    },
  );

  it('can be a reply', () => {
    const headers = { 'content-type': 'text/html' };
    const reply = { kind: 'reply', status: 200, headers, body: '', byWorker: false };
    expect(v.parse(callOutcome, reply)).toEqual(reply);
  });

  it.each([
    [null],
    ['moved'],
    [{}],
    [{ kind: 'hacked' }],
    [{ kind: 'reply' }],
    [{ kind: 'reply', status: '200', headers: {}, body: '' }],
    [{ kind: 'reply', status: 200, headers: { a: 1 }, body: '' }],
    [{ kind: 'reply', status: 200, headers: {}, body: null }],
  ])('cannot be %j', (outcome) => {
    expect(v.safeParse(callOutcome, outcome).success).toBe(false);
  });
});

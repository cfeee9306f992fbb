import { describe, expect, it } from 'vitest';
import { namespaceInPublic } from '../../../src/findings/namespace-in-public.ts';
import type { JsonObject } from '../../../src/vtex/json.ts';
import { parseSession } from '../../../src/vtex/session.ts';
import { contextOf } from './context.ts';

/** The names that are found in a session whose `public` came like this. */
function namesIn(entries: JsonObject) {
  const session = parseSession({ id: 'a-session', namespaces: { public: entries, checkout: {} } });
  return namespaceInPublic.check(contextOf({ session }))?.evidence.names ?? null;
}

describe('namespace in public', () => {
  it.each<[name: string, entries: JsonObject, names: string[]]>([
    ['an entry has keys in place of a value', { checkout: { orderFormId: { value: 'x' } } }, ['checkout']],
    [
      'there are several, beside a login and other keys',
      {
        checkout: { orderFormId: { value: 'x' } },
        authCookie: { value: 'token' },
        'storefront-permissions': { organization: { value: 'o' }, costcenter: { value: 'c' } },
        authentication: { value: 'ana+b2b@example.test' },
      },
      ['checkout', 'storefront-permissions'],
    ],
    ['a value has keys', { store: { value: { channel: { value: '2' } } } }, ['store']],
    ['one key of several has a value', { profile: { email: {}, id: { value: 'x' } } }, ['profile']],
    ['public is inside itself', { public: { utm_source: { value: 'x' } } }, ['public']],
    ['keys have the documentation’s other spelling', { shopper: { scopes: { Value: 1 } } }, ['shopper']],
  ])('is found where %s', (_, entries, names) => {
    expect(namesIn(entries)).toEqual(names);
  });

  it.each<[name: string, entries: JsonObject]>([
    ['a key of that name has a text', { authentication: { value: 'ana+b2b@example.test' } }],
    ['a key of that name has an object of its own', { store: { value: { id: 3, name: 'Centro' } } }],
    ['a key of that name has a list', { search: { value: [{ value: 'x' }] } }],
    ['a key of that name has no value', { checkout: {}, profile: { keepAlive: true } }],
    ['the name is no namespace', { pickup: { point: { value: 'x' } }, constructor: { a: { value: 1 } } }],
    ['there is nothing', {}],
  ])('is not found where %s', (_, entries) => {
    expect(namesIn(entries)).toBeNull();
  });

  it('is not found without a session', () => {
    expect(namespaceInPublic.check(contextOf({ session: null }))).toBeNull();
  });
});

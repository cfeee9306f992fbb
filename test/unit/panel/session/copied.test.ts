import { describe, expect, it } from 'vitest';
import { copyOf } from '../../../../src/panel/session/copied.ts';
import { treeOf, treeRows } from '../../../../src/panel/session/tree-rows.ts';
import { type Json, parseJson } from '../../../../src/vtex/json.ts';
import { sensitivity } from '../../../../src/vtex/redact.ts';
import { parseSession, type Session } from '../../../../src/vtex/session.ts';

type IsMasked = Parameters<typeof copyOf>[1];
const plain: IsMasked = () => false;
const masked: IsMasked = (path, value) => sensitivity(path, value) !== null;

/** What is copied of the row at a path, in a session of these namespaces. */
function copied(namespaces: Json, path: string, isMasked = plain): string | null {
  const session = parseSession({ namespaces }) as Session;
  const row = treeRows(treeOf(session), () => true).find(({ node }) => node.path.join('.') === path);
  if (!row) throw new Error(`There is no row ${path}`);
  return copyOf(row.node, isMasked);
}

describe('the copy of a key', () => {
  it.each<[string, Json, string]>([
    ['a text, as it is', 'google', 'google'],
    ['an object, as JSON', { b: [1] }, '{\n  "b": [\n    1\n  ]\n}'],
    ['null', null, 'null'],
    ['an empty text', '', ''],
    ['a number, digit for digit', parseJson('12345678901234567890.10') ?? null, '12345678901234567890.10'],
  ])('is its value: %s', (_, value, text) => {
    expect(copied({ public: { a: { value, keepAlive: true, more: 1 } } }, 'public.a')).toBe(text);
  });

  it.each<[Json]>([[{}], [{ keepAlive: true }], [{ data: { level: 3 } }], [{ Value: '2' }]])(
    'is what came where it has no value: %j',
    (entry) => {
      expect(copied({ profile: { a: entry } }, 'profile.a')).toBe(JSON.stringify(entry, null, 2));
    },
  );
});

describe('the copy of a namespace', () => {
  it.each<[Json]>([[null], [[]], [0], [false], [{}], [[1, { a: null }]]])('is what came: %j', (namespace) => {
    expect(copied({ profile: namespace }, 'profile')).toBe(JSON.stringify(namespace, null, 2));
  });

  it('has every entry as it came', () => {
    const namespace = {
      tier: { keepAlive: true },
      points: {},
      email: { keepAlive: true, value: 'ana@example.com', since: 1 },
      bare: 'x',
      checkout: { orderFormId: { value: '0f0e', keepAlive: false } },
    };
    const text = copied({ public: namespace }, 'public');
    expect(text).toBe(JSON.stringify(namespace, null, 2));
  });
});

describe('what is masked in a copy', () => {
  it('is left out at any depth, and its entry has the other members', () => {
    const profile = {
      email: { value: 'ana@example.com', keepAlive: true },
      priceTables: { value: 'gold' },
      contacts: { value: { list: ['x@y.example', 1] } },
      note: { text: 'ask bia@example.com' },
    };
    expect(JSON.parse(copied({ custom: profile }, 'custom', masked) ?? '')).toEqual({
      email: { value: '•••', keepAlive: true },
      priceTables: { value: 'gold' },
      contacts: { value: { list: ['•••', 1] } },
      note: { text: '•••' },
    });
  });

  it('is left out of a namespace inside public, by its own path', () => {
    const checkout = { orderFormId: { value: '0f0e' }, regionId: { value: 'v2.1' } };
    expect(JSON.parse(copied({ public: { checkout } }, 'public', masked) ?? '')).toEqual({
      checkout: { orderFormId: { value: '•••' }, regionId: { value: 'v2.1' } },
    });
    const isRevealed: IsMasked = (path) => path.join('.') !== 'public.checkout.orderFormId';
    expect(copied({ public: { checkout } }, 'public.checkout', isRevealed)).toContain('0f0e');
  });

  it('is all of a value that is masked itself: nothing is copied', () => {
    expect(copied({ profile: { email: { value: 'ana@example.com' } } }, 'profile.email', masked)).toBeNull();
  });

  it('is the JSON in a text, as a whole', () => {
    const contact = { value: '{"email":"ana@example.com","a":1}' };
    expect(JSON.parse(copied({ public: { contact } }, 'public', masked) ?? '')).toEqual({
      contact: { value: '•••' },
    });
  });

  it('is an e-mail or a token that is the name of a key, and two of them stay two', () => {
    const text = copied(
      { public: { a: { value: { 'ana@example.com': 1, 'bia@example.com': 2 } } } },
      'public.a',
    );
    expect(text).not.toContain('@');
    expect(Object.values(JSON.parse(text ?? ''))).toEqual([1, 2]);
  });
});

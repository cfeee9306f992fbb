import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSession, sessionValue } from '../../../src/vtex/session.ts';
import { anyName, anyObject, lines, objectText } from './any-object.ts';

/** The keys of a namespace, each with its value. */
const anyNamespace = fc.uniqueArray(fc.tuple(anyName, fc.jsonValue({ maxDepth: 3 })), {
  selector: ([name]) => name,
  maxLength: 6,
});
const anyNamespaces = fc.uniqueArray(fc.tuple(anyName, anyNamespace), {
  selector: ([name]) => name,
  maxLength: 6,
});

describe('the session document', () => {
  it('keeps every namespace, key, value and type, whatever the names', () => {
    fc.assert(
      fc.property(anyNamespaces, (namespaces) => {
        const text = objectText(
          namespaces.map(([name, keys]) => [
            name,
            objectText(keys.map(([key, value]) => [key, objectText([['value', JSON.stringify(value)]])])),
          ]),
        );
        const session = parseSession(JSON.parse(`{"id":"a","namespaces":${text}}`));
        const read = [...(session?.namespaces ?? [])].map(([name, keys]) => ({
          name,
          keys: lines([...keys].map(([key, { value }]) => [key, value])),
        }));
        const written = namespaces.map(([name, keys]) => ({ name, keys: lines(keys) }));
        const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
        expect(read.sort(byName)).toEqual(written.sort(byName));
      }),
    );
  });

  it('keeps all members other than id and namespaces', () => {
    fc.assert(
      fc.property(anyObject, ({ value }) => {
        const others = Object.entries(value).filter(([name]) => name !== 'id' && name !== 'namespaces');
        const text = objectText([
          ...others.map(([name, json]) => [name, JSON.stringify(json)] as const),
          ['namespaces', '{}'],
        ]);
        expect(lines(parseSession(JSON.parse(text))?.envelope ?? [])).toEqual(lines(others));
      }),
    );
  });

  it('keeps keepAlive where the platform sends it, and only there', () => {
    const session = parseSession({
      namespaces: {
        account: { id: { value: 'x', keepAlive: true }, accountName: { value: 'y' } },
        public: { a: { value: '1', keepAlive: false }, b: { value: '1', keepAlive: 'yes' } },
      },
    });
    expect(session?.namespaces.get('account')?.get('id')).toStrictEqual({ value: 'x', keepAlive: true });
    expect(session?.namespaces.get('account')?.get('accountName')).toStrictEqual({ value: 'y' });
    expect(session?.namespaces.get('public')?.get('a')).toStrictEqual({ value: '1', keepAlive: false });
    expect(session?.namespaces.get('public')?.get('b')).toStrictEqual({ value: '1' });
  });

  it.each([
    ['a Value with a capital', { Value: 'pt-BR' }, 'pt-BR'],
    ['a bare value', 'pt-BR', 'pt-BR'],
    ['a bare list', ['a'], ['a']],
    ['an explicit null', { value: null }, null],
    ['an object without a value', { keepAlive: true }, null],
    ['value rather than Value', { Value: 'old', value: 'new' }, 'new'],
    ['an empty text', { value: '' }, ''],
  ])('reads a key that is %s', (_, entry, value) => {
    const session = parseSession({ namespaces: { public: { key: entry } } });
    expect(session?.namespaces.get('public')?.get('key')?.value).toEqual(value);
  });

  it('has no keys in a namespace that is not an object', () => {
    const session = parseSession({ namespaces: { odd: 'text', none: null, list: [1] } });
    expect([...(session?.namespaces ?? [])].map(([name, keys]) => [name, keys.size])).toEqual([
      ['odd', 0],
      ['none', 0],
      ['list', 0],
    ]);
  });

  it('has no id where the response has none', () => {
    expect(parseSession({ namespaces: {} })?.id).toBeNull();
    expect(parseSession({ id: 7, namespaces: {} })?.id).toBeNull();
    expect(parseSession({ id: 'uuid', namespaces: {} })?.id).toBe('uuid');
  });

  it.each([[null], ['text'], [[]], [{}], [{ id: 'x' }], [{ namespaces: null }], [{ namespaces: [] }]])(
    'is null where the response is %j',
    (body) => {
      expect(parseSession(body)).toBeNull();
    },
  );
});

describe('a value of the session', () => {
  it('is found by namespace and key', () => {
    const session = parseSession({ namespaces: { store: { channel: { value: '2' } } } });
    expect(session && sessionValue(session, 'store', 'channel')).toBe('2');
  });

  it.each([
    ['store', 'missing'],
    ['missing', 'channel'],
    ['store', 'toString'],
    ['constructor', 'name'],
    ['__proto__', 'toString'],
  ])('is undefined for %s.%s, which the session does not have', (namespace, key) => {
    const session = parseSession({ namespaces: { store: { channel: { value: '2' } } } });
    expect(session && sessionValue(session, namespace, key)).toBeUndefined();
  });
});

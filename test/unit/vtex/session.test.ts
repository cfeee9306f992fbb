import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryValue, memberOf, otherMembers, parseSession, sessionValue } from '../../../src/vtex/session.ts';
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
          keys: lines(Object.entries(keys ?? {}).map(([key, entry]) => [key, entryValue(entry)])),
        }));
        const written = namespaces.map(([name, keys]) => ({ name, keys: lines(keys) }));
        const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
        expect(read.sort(byName)).toEqual(written.sort(byName));
      }),
    );
  });

  it('keeps all members beside the namespaces', () => {
    fc.assert(
      fc.property(anyObject, ({ value }) => {
        const others = Object.entries(value).filter(([name]) => name !== 'namespaces');
        const text = objectText([
          ...others.map(([name, json]) => [name, JSON.stringify(json)] as const),
          ['namespaces', '{}'],
        ]);
        expect(lines(parseSession(JSON.parse(text))?.envelope ?? [])).toEqual(lines(others));
      }),
    );
  });

  it('keeps every namespace and entry as it came, whatever it is', () => {
    fc.assert(
      fc.property(anyObject, (namespaces) => {
        const session = parseSession(JSON.parse(`{"namespaces":${namespaces.text}}`));
        expect(lines(session?.namespaces ?? [])).toEqual(lines(Object.entries(namespaces.value)));
      }),
    );
  });

  it.each([
    ['a bare value', 'pt-BR', 'pt-BR'],
    ['a bare list', ['a'], ['a']],
    ['an explicit null', { value: null }, null],
    ['an empty text', { value: '' }, ''],
    ['an entry without a value', { keepAlive: true }, undefined],
    ['an empty entry', {}, undefined],
    // The documentation has it once; no session app reads it.
    ['an entry with Value, with a capital', { Value: 'pt-BR' }, undefined],
  ])('has the value of %s', (_, entry, value) => {
    const session = parseSession({ namespaces: { public: { key: entry } } });
    expect(session && sessionValue(session, 'public', 'key')).toEqual(value);
  });

  it('has the members of an entry that are no value, without the platform’s flag', () => {
    expect(otherMembers({ value: 1, keepAlive: true, data: 2 })).toEqual([['data', 2]]);
    expect(otherMembers({ keepAlive: 'yes' })).toEqual([['keepAlive', 'yes']]);
    expect(otherMembers('bare')).toEqual([]);
    expect(memberOf({ a: 1 }, 'toString')).toBeUndefined();
  });

  it.each([
    [undefined, null],
    [null, null],
    ['uuid', 'uuid'],
    [7, '7'],
    [{ a: 1 }, '{"a":1}'],
  ])('has of the id %j the text %j, by which sessions are compared', (id, text) => {
    const session = parseSession({ ...(id !== undefined && { id }), namespaces: {} });
    expect(session?.id).toBe(text);
    expect(session?.envelope.get('id')).toBe(id);
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

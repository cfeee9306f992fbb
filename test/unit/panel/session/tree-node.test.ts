import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyOf } from '../../../../src/panel/session/copied.ts';
import type { TreeNode } from '../../../../src/panel/session/tree-node.ts';
import { treeOf, treeRows } from '../../../../src/panel/session/tree-rows.ts';
import { type Json, parseJson } from '../../../../src/vtex/json.ts';
import { redactText } from '../../../../src/vtex/redact.ts';
import { parseSession, type Session } from '../../../../src/vtex/session.ts';
import { anyName, anyObject, objectText } from '../../vtex/any-object.ts';

const sessionOf = (namespaces: unknown) => parseSession({ id: 'x', namespaces }) as Session;

/** The rows of the namespaces, those in texts too, in words: `public.sc "1"`, `profile.points no value`. */
function described(namespaces: unknown): string[] {
  return treeRows(treeOf(sessionOf(namespaces)), () => true)
    .filter(({ node }) => node.inNamespace)
    .map(({ node }) => {
      const value = node.lacksValue ? 'no value' : node.showsValue ? JSON.stringify(node.value) : '';
      const flags = [
        node.keepAlive !== undefined && `keepAlive ${node.keepAlive}`,
        node.isJsonText && 'JSON text',
        node.kind === 'outside-value' && 'outside',
      ].filter(Boolean);
      return [node.pathText, value, ...flags].filter((word) => word !== '').join(' ');
    });
}

describe('the rows of a session', () => {
  it.each<[string, unknown, readonly string[]]>([
    [
      'namespaces that are no objects',
      { profile: null, list: [], text: '', count: 0, flag: false, words: 'x', items: ['a'] },
      ['profile null', 'list []', 'text ""', 'count 0', 'flag false', 'words "x"', 'items', 'items.0 "a"'],
    ],
    [
      'entries without value',
      {
        profile: {
          points: {},
          tier: { keepAlive: true },
          segment: { data: { level: 3 } },
          channel: { Value: '2' },
          none: null,
        },
      },
      [
        'profile',
        'profile.points no value',
        'profile.tier no value keepAlive true',
        'profile.segment no value',
        'profile.segment.data outside',
        'profile.segment.data.level 3',
        'profile.channel no value',
        'profile.channel.Value "2" outside',
        'profile.none null',
      ],
    ],
    [
      'members of an entry outside its value',
      { custom: { a: { value: { b: 1 }, b: 2, keepAlive: false }, c: { keepAlive: 'yes', value: 'x' } } },
      [
        'custom',
        'custom.a keepAlive false',
        'custom.a.b 1',
        'custom.a.b 2 outside',
        'custom.c "x"',
        'custom.c.keepAlive "yes" outside',
      ],
    ],
    [
      'namespaces inside public',
      { public: { checkout: { orderFormId: { value: '0f' }, cart: {} } } },
      ['public', 'public.checkout', 'public.checkout.orderFormId "0f"', 'public.checkout.cart no value'],
    ],
    [
      'JSON in a text, and in the texts of it',
      { public: { a: { value: '{"b":"[1]","c":"{}"}' }, d: { value: '{no JSON' } } },
      [
        'public',
        'public.a "{\\"b\\":\\"[1]\\",\\"c\\":\\"{}\\"}" JSON text',
        'public.a → b "[1]" JSON text',
        'public.a → b.0 1',
        'public.a → c "{}"',
        'public.d "{no JSON"',
      ],
    ],
  ])('are those of %s', (_, namespaces, rows) => {
    expect(described(namespaces)).toEqual(rows);
  });

  it('show a missing id as absent, and another than text as it came', () => {
    const idOf = (body: object) =>
      treeOf(parseSession({ ...body, namespaces: {} }) as Session).map(({ name, value }) => [name, value]);
    expect(idOf({})).toEqual([['id', undefined]]);
    expect(idOf({ version: 1, id: null })).toEqual([
      ['version', 1],
      ['id', null],
    ]);
    expect(idOf({ id: 7 })).toEqual([['id', 7]]);
  });

  it('do not open JSON that is too deep', () => {
    const deep = `${'['.repeat(50_000)}1${']'.repeat(50_000)}`;
    expect(described({ public: { deep: { value: deep } } })).toHaveLength(2);
  });

  it('are computed once for readings that share a namespace', () => {
    const [one, other] = [
      sessionOf({ public: { a: { value: 1 } } }),
      sessionOf({ public: { a: { value: 1 } } }),
    ];
    const nodeOf = (session: Session) => treeOf(session).find(({ name }) => name === 'public');
    expect(nodeOf(one)).toBe(nodeOf({ ...other, namespaces: one.namespaces }));
    expect(nodeOf(one)).not.toBe(nodeOf(other));
  });

  it('have an id each', () => {
    fc.assert(
      fc.property(anyObject, ({ text }) => {
        const ids = treeRows(treeOf(sessionOf(parseJson(text))), () => true).map(({ node }) => node.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

/** An entry of any kind, as JSON text. */
const anyEntry = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
  fc
    .uniqueArray(
      fc.tuple(fc.oneof(fc.constantFrom('value', 'keepAlive', 'Value', 'data'), anyName), fc.jsonValue()),
      {
        selector: ([name]) => name,
        maxLength: 4,
      },
    )
    .map((members) => objectText(members.map(([name, value]) => [name, JSON.stringify(value)]))),
);
const anyNamespace = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
  fc.uniqueArray(fc.tuple(anyName, anyEntry), { selector: ([name]) => name, maxLength: 5 }).map(objectText),
);

/** Every scalar, empty list and empty object in a value. */
function leavesOf(value: Json): Json[] {
  const members = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return members.length > 0 ? members.flatMap(leavesOf) : [value];
}

/** The same of a tree. An entry's flag, and that it is empty, are shown beside its name. */
function leavesOfNode(node: TreeNode): (Json | undefined)[] {
  const own = node.showsValue ? [node.value] : [];
  const flag = node.keepAlive === undefined ? [] : [node.keepAlive];
  const isEmpty = node.lacksValue && flag.length === 0 && !node.hasChildren;
  const children = node.isJsonText ? [] : node.children.flatMap(leavesOfNode);
  return [...own, ...flag, ...(isEmpty ? [{}] : []), ...children];
}

describe('nothing of a namespace is lost', () => {
  it('in the tree, whatever it is', () => {
    fc.assert(
      fc.property(anyNamespace, (text) => {
        const came = parseJson(text) ?? null;
        const node = treeOf(sessionOf({ custom: came })).find(({ name }) => name === 'custom');
        const sorted = (values: readonly (Json | undefined)[]) =>
          values.map((value) => JSON.stringify(value)).sort();
        expect(node && sorted(leavesOfNode(node))).toEqual(sorted(leavesOf(came)));
      }),
    );
  });

  it('in its copy, whatever it is', () => {
    fc.assert(
      fc.property(anyNamespace, (text) => {
        // A name that looks like an e-mail address is never copied.
        fc.pre(redactText(text) === text);
        const came = parseJson(text) ?? null;
        const node = treeOf(sessionOf({ custom: came })).find(({ name }) => name === 'custom');
        const copied = node && copyOf(node, () => false);
        expect(copied).toBe(typeof came === 'string' ? came : JSON.stringify(came, null, 2));
      }),
    );
  });
});

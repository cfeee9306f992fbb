import { describe, expect, it } from 'vitest';
import { hasItems, itemsQuery } from '../../../../src/panel/session/items-query.ts';
import { filterTree } from '../../../../src/panel/session/tree-filter.ts';
import { treeOf, treeRows } from '../../../../src/panel/session/tree-rows.ts';
import { parseSession, type Session } from '../../../../src/vtex/session.ts';

const sessionOf = (namespaces: object) =>
  parseSession({ id: 'a-session', namespaces: { ...namespaces } }) as Session;
const nodes = treeOf(
  sessionOf({
    public: {
      utm_source: { value: 'google' },
      'odd key,&': { value: '' },
      pickup: { value: { name: 'A' } },
      checkout: { orderFormId: { value: 'x' } },
      text: { value: '{"inside":1}' },
    },
    store: { channel: { value: '1' } },
    list: [{ name: 'a' }],
    empty: {},
    none: null,
  }),
);
const queryAt = (path: string) => {
  const row = treeRows(nodes, () => true).find(({ node }) => node.path.join('.') === path);
  if (!row) throw new Error(`There is no row ${path}`);
  expect(hasItems([row.branch])).toBe(itemsQuery([row.branch]) !== '');
  return itemsQuery([row.branch]);
};

describe('the query for keys', () => {
  it('has the visible keys, each once, by namespace and key', () => {
    expect(itemsQuery(nodes)).toBe(
      'items=public.utm_source,public.odd%20key%2C%26,public.pickup,public.checkout,public.text,store.channel',
    );
    expect(itemsQuery(filterTree(nodes, 'pickup.name', () => false))).toBe('items=public.pickup');
    expect(itemsQuery(filterTree(nodes, 'a-session', () => false))).toBe('');
  });

  it.each([
    ['public.pickup.name', 'items=public.pickup'],
    ['public.checkout.orderFormId', 'items=public.checkout'],
    // What is in a text, or in a list in a namespace's place, has no path that the platform knows.
    ['public.text', 'items=public.text'],
    ['public.text.inside', ''],
    ['list.0.name', ''],
    ['list', ''],
    ['none', ''],
    ['empty', ''],
    ['id', ''],
  ])('at %s is %j', (path, query) => {
    expect(queryAt(path)).toBe(query);
  });

  it('leaves out a name with an e-mail, and one that no URL can contain', () => {
    const odd = {
      'ana@example.com': { value: '' },
      'half \ud83d': { value: '1' },
      'whole 😀': { value: '2' },
    };
    expect(itemsQuery(treeOf(sessionOf({ public: odd })))).toBe('items=public.whole%20%F0%9F%98%80');
  });
});

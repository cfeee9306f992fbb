import { describe, expect, it } from 'vitest';
import { treeOf, treeRows } from '../../../../src/panel/session/tree-rows.ts';
import { parseSession, type Session } from '../../../../src/vtex/session.ts';

const session = parseSession({
  id: 'a-session',
  active: true,
  account: 'outside the namespaces',
  namespaces: {
    public: {
      utm_source: { value: 'Google' },
      pickup: { value: { name: 'A', at: [1, 2] } },
      none: { value: {} },
    },
    account: { id: { value: 'x', keepAlive: true } },
    empty: {},
  },
}) as Session;

const nodes = treeOf(session);
const names = (closed: readonly string[] = []) =>
  treeRows(nodes, ({ path }) => !closed.includes(path.join('.'))).map(({ node: { path } }) => path.join('.'));

describe('the rows of the tree', () => {
  it('are the envelope, every namespace, every key and every member of a value', () => {
    expect(names()).toEqual([
      'id',
      'active',
      'account',
      'public',
      'public.utm_source',
      'public.pickup',
      'public.pickup.name',
      'public.pickup.at',
      'public.pickup.at.0',
      'public.pickup.at.1',
      'public.none',
      'account',
      'account.id',
      'empty',
    ]);
  });

  it('leave out what is below a closed row', () => {
    expect(names(['public.pickup'])).not.toContain('public.pickup.name');
    expect(names(['public'])).not.toContain('public.utm_source');
  });

  it('have their position among those of the same parent', () => {
    const row = treeRows(nodes, () => true).find(({ node: { path } }) => path.join('.') === 'public.pickup');
    expect(row).toMatchObject({ level: 2, position: 2, siblings: 3, hasChildren: true, expanded: true });
  });

  it('have an id each, where a namespace has the name of a member of the envelope', () => {
    const ids = treeRows(nodes, () => true).map(({ node: { id } }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('show which key is kept alive', () => {
    const rows = treeRows(nodes, () => true);
    expect(rows.filter(({ node }) => node.keepAlive).map(({ node }) => node.path)).toEqual([
      ['account', 'id'],
    ]);
  });
});

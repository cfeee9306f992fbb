import { describe, expect, it } from 'vitest';
import type { IsMasked } from '../../../../src/panel/model/masking.ts';
import { countLeaves, filterText, filterTree } from '../../../../src/panel/session/tree-filter.ts';
import { treeOf, treeRows } from '../../../../src/panel/session/tree-rows.ts';
import { sensitivity } from '../../../../src/vtex/redact.ts';
import { parseSession, type Session } from '../../../../src/vtex/session.ts';

const session = parseSession({
  id: 'a-session',
  namespaces: {
    public: {
      utm_source: { value: 'Google' },
      storeUserEmail: { value: 'ana@example.com' },
      pickup: { value: { place: 'Centro', at: [1, 2] } },
    },
    account: { id: { value: 'x' }, open: { value: true } },
    store: { 'bia@example.com': { value: 'odd' } },
  },
}) as Session;
const nodes = treeOf(session);

const masks: IsMasked = (path, value) => sensitivity(path, value) !== null;
const found = (typed: string, isMasked = masks) =>
  treeRows(filterTree(nodes, filterText(typed), isMasked), () => true).map(({ path }) => path.join('.'));

describe('filtering the tree', () => {
  it('finds keys, whatever their case, with the rows above them', () => {
    expect(found(' UTM_ ')).toEqual(['public', 'public.utm_source']);
  });

  it('finds values, texts and others', () => {
    expect(found('google')).toEqual(['public', 'public.utm_source']);
    expect(found('true')).toEqual(['account', 'account.open']);
    expect(found('centro')).toEqual(['public', 'public.pickup', 'public.pickup.place']);
  });

  it('finds a namespace with all that is in it, and a path', () => {
    expect(found('account')).toEqual(['account', 'account.id', 'account.open']);
    expect(found('public.utm')).toEqual(['public', 'public.utm_source']);
  });

  it('does not reveal a masked value by finding it', () => {
    expect(found('ana@')).toEqual([]);
    expect(found('ana@', () => false)).toEqual(['public', 'public.storeUserEmail']);
    expect(found('bia@', () => false)).toEqual([]);
    expect(found('odd', () => false)).toEqual(['store', 'store.bia@example.com']);
  });

  it('counts the values, not what contains them', () => {
    expect(countLeaves(nodes)).toBe(9);
    expect(countLeaves(filterTree(nodes, 'account', masks))).toBe(2);
  });
});

import { describe, expect, it } from 'vitest';
import {
  countValues,
  filterText,
  filterTree,
  type IsHidden,
} from '../../../../src/panel/session/tree-filter.ts';
import { treeOf, treeRows } from '../../../../src/panel/session/tree-rows.ts';
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

const masks: IsHidden = ({ isSensitive }) => isSensitive;
const found = (typed: string, isHidden = masks) =>
  treeRows(filterTree(nodes, filterText(typed), isHidden), ({ isJsonText }) => !isJsonText).map(
    ({ node: { path } }) => path.join('.'),
  );

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

  it('finds JSON in a text as the text that it is, with its row closed', () => {
    const text = {
      shipping: { value: '{"type":"Pickup"}' },
      other: { value: '{"email":"ana@example.com"}' },
    };
    const of = (typed: string) => {
      const session = parseSession({ namespaces: { public: text } }) as Session;
      const branches = filterTree(treeOf(session), filterText(typed), masks);
      return [
        branches.flatMap(({ children }) => children.map(({ node }) => node.name)),
        countValues(branches),
      ];
    };
    expect(of('pickup')).toEqual([['shipping'], 1]);
    expect(of('ana@')).toEqual([[], 0]);
  });

  it('finds the value of an entry that has other members, and these', () => {
    const session = parseSession({
      namespaces: { custom: { a: { value: 'x', data: { b: 'y' } } } },
    }) as Session;
    const of = (typed: string) => treeRows(filterTree(treeOf(session), typed, masks), () => true).length;
    expect(of('x')).toBe(4);
    expect(of('y')).toBe(4);
    expect(of('z')).toBe(0);
    expect(countValues(treeOf(session).slice(-1))).toBe(2);
  });

  it('counts the values, not what contains them', () => {
    expect(countValues(nodes)).toBe(9);
    expect(countValues(filterTree(nodes, 'account', masks))).toBe(2);
  });
});

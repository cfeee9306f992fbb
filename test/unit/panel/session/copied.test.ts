import { describe, expect, it } from 'vitest';
import { copiedPath, copiedValue, itemsQuery } from '../../../../src/panel/session/copied.ts';
import { filterTree } from '../../../../src/panel/session/tree-filter.ts';
import { treeOf } from '../../../../src/panel/session/tree-rows.ts';
import { sensitivity } from '../../../../src/vtex/redact.ts';
import { parseSession, type Session } from '../../../../src/vtex/session.ts';

const session = parseSession({
  id: 'a-session',
  namespaces: {
    public: { utm_source: { value: 'google' }, 'odd key,&': { value: '' }, pickup: { value: { name: 'A' } } },
    store: { channel: { value: '1' } },
    empty: {},
  },
}) as Session;
const nodes = treeOf(session);
const plain = () => false;

describe('what is copied', () => {
  it('is a text as it is, and anything else as JSON', () => {
    expect(copiedValue(['public', 'utm_source'], 'google', plain)).toBe('google');
    expect(copiedValue(['public', 'a'], { b: [1] }, plain)).toBe('{\n  "b": [\n    1\n  ]\n}');
    expect(copiedValue(['public', 'a'], null, plain)).toBe('null');
  });

  it('leaves out what is masked, at any depth', () => {
    const isMasked = (path: readonly string[], value: Parameters<typeof sensitivity>[1]) =>
      sensitivity(path, value) !== null;
    const profile = {
      email: 'ana@example.com',
      firstName: 'Ana',
      priceTables: 'gold',
      list: ['x@y.example'],
    };
    expect(JSON.parse(copiedValue(['profile'], profile, isMasked))).toEqual({
      email: '•••',
      firstName: '•••',
      priceTables: 'gold',
      list: ['•••'],
    });
  });

  it('never contains an e-mail or a token that is the name of a key', () => {
    const odd = parseSession({
      id: 'x',
      namespaces: { public: { 'ana@example.com': { value: { 'bia@example.com': 1 } }, sc: { value: '1' } } },
    }) as Session;
    expect(copiedPath(['public', 'ana@example.com'])).toBe('public.•••');
    expect(copiedValue(['public', 'x'], { 'bia@example.com': 1 }, plain)).not.toContain('bia@');
    expect(itemsQuery(treeOf(odd))).toBe('items=public.sc');
  });

  it('keeps the values of two keys whose names are redacted', () => {
    const copied = copiedValue(['public', 'x'], { 'ana@example.com': 1, 'bia@example.com': 2 }, plain);
    expect(Object.values(JSON.parse(copied))).toEqual([1, 2]);
  });

  it('leaves a name that no URL can contain out of the query', () => {
    const half = parseSession({
      id: 'x',
      namespaces: { public: { 'half \ud83d': { value: '1' }, 'whole 😀': { value: '2' } } },
    }) as Session;
    expect(itemsQuery(treeOf(half))).toBe('items=public.whole%20%F0%9F%98%80');
  });

  it('is a path with dots', () => {
    expect(copiedPath(['public', 'utm_source'])).toBe('public.utm_source');
  });

  it('is a query for the visible keys, each once, by namespace and key', () => {
    expect(itemsQuery(nodes)).toBe(
      'items=public.utm_source,public.odd%20key%2C%26,public.pickup,store.channel',
    );
    expect(itemsQuery(filterTree(nodes, 'name', plain))).toBe('items=public.pickup');
    expect(itemsQuery(filterTree(nodes, 'a-session', plain))).toBe('');
  });
});

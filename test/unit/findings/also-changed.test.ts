import { describe, expect, it } from 'vitest';
import { alsoChanged } from '../../../src/findings/also-changed.ts';
import type { LastEdit } from '../../../src/findings/finding.ts';
import type { Json } from '../../../src/vtex/json.ts';
import { contextOf, editOf, sessionOf } from './context.ts';

type Keys = Readonly<Record<string, Json>>;

/** The keys that are found after an edit of `sent`, between these two readings of `public`. */
function foundAfter(sent: Keys, was: Keys, now: Keys, given: Partial<LastEdit> = {}) {
  const before = sessionOf({ public: was, store: { channel: '1' } });
  const session = sessionOf({ public: now, store: { channel: '2' } });
  const lastEdit = editOf({ sent: new Map(Object.entries(sent)), before, session, ...given });
  return alsoChanged.check(contextOf({ lastEdit }))?.evidence.keys ?? null;
}

describe('also changed', () => {
  it.each<[name: string, sent: Keys, was: Keys, now: Keys, keys: string[]]>([
    ['a key is new', { gclid: 'x' }, {}, { gclid: 'x', utm_source: 'Google' }, ['utm_source']],
    [
      'keys have other values',
      { costcenter: 'b' },
      { country: 'BRA', postalCode: '01310-100', own: '1' },
      { country: 'USA', postalCode: '33101', own: '1', costcenter: 'b' },
      ['country', 'postalCode'],
    ],
    ['a key is cleared or gone', { sc: '2' }, { a: '1', b: '1' }, { sc: '2', a: '' }, ['a', 'b']],
    ['an object has another member', { sc: '2' }, { a: { b: [1] } }, { sc: '2', a: { b: [2] } }, ['a']],
    ['the key that was sent is used up', { region_id: 'x' }, {}, { country: 'BRA' }, ['country']],
    ['a key is named as members of objects are', { a: '1' }, {}, { constructor: 'x' }, ['constructor']],
  ])('is found where %s', (_, sent, was, now, keys) => {
    expect(foundAfter(sent, was, now)).toEqual(keys);
  });

  it.each<[name: string, sent: Keys, was: Keys, now: Keys]>([
    ['the sent keys alone changed', { a: '2' }, { a: '1', b: '1' }, { a: '2', b: '1' }],
    ['a sent key was altered or lost', { a: '2', b: '2' }, { a: '1' }, { a: '3' }],
    ['an empty value is empty in another way', { a: '2' }, { b: null, c: '' }, { a: '2', b: '', d: null }],
    ['an object is the same', { a: '2' }, { b: { c: 1, d: 2 } }, { a: '2', b: { d: 2, c: 1 } }],
  ])('is not found where %s', (_, sent, was, now) => {
    expect(foundAfter(sent, was, now)).toBeNull();
  });

  it('is not found where the page wrote as well, where that is not known, or without an edit', () => {
    expect(foundAfter({ a: '1' }, {}, { a: '1', b: '1' }, { alone: false })).toBeNull();
    expect(alsoChanged.check(contextOf())).toBeNull();
  });
});

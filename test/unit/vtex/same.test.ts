import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/vtex/json.ts';
import { isEmpty, isSame } from '../../../src/vtex/same.ts';
import { anyObject } from './any-object.ts';

const values: readonly (Json | undefined)[] = [
  undefined,
  null,
  '',
  'null',
  '0',
  0,
  1,
  '1',
  'true',
  true,
  false,
  [],
  [null],
  [''],
  ['a', 'b'],
  ['b', 'a'],
  {},
  { 0: 'a', 1: 'b' },
  { a: null },
  { a: '' },
  { a: 1, b: [{ c: 'x' }] },
  { b: [{ c: 'x' }], a: 1 },
  { a: 1, b: [{ c: 'y' }] },
];

describe('isSame', () => {
  it.each([
    [undefined, null],
    [null, ''],
    [undefined, ''],
  ])('treats %j and %j as one empty value', (a, b) => {
    expect(isSame(a, b)).toBe(true);
  });

  it.each([[0], [false], [[]], [{}], ['0'], [' ']])('does not treat %j as empty', (value) => {
    expect(isEmpty(value)).toBe(false);
    expect(isSame(value, '')).toBe(false);
  });

  it.each([
    ['42', 42],
    ['true', true],
    [1, true],
    [[], {}],
    [['a', 'b'], { 0: 'a', 1: 'b' }],
    ['a', 'A'],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [{ a: { b: [] } }, { a: { b: {} } }],
    [{ a: null }, { a: {} }],
  ])('distinguishes %j from %j', (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });

  it('compares objects deeply, whatever the order of their names', () => {
    expect(isSame({ a: 1, b: [{ c: 'x' }] }, { b: [{ c: 'x' }], a: 1 })).toBe(true);
  });

  it('is symmetric and transitive over values that look alike', () => {
    for (const a of values) {
      for (const b of values) {
        expect(isSame(a, b), `${JSON.stringify([a, b])}`).toBe(isSame(b, a));
        for (const c of values) {
          if (isSame(a, b) && isSame(b, c)) expect(isSame(a, c), JSON.stringify([a, b, c])).toBe(true);
        }
      }
    }
  });

  it('treats any value as the same as its copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(isSame(JSON.parse(text) as Json, JSON.parse(text) as Json)).toBe(true);
      }),
    );
  });

  it('notices a member that one of two objects lacks, whatever its name', () => {
    fc.assert(
      fc.property(anyObject, fc.nat(), ({ value }, at) => {
        const members = Object.entries(value);
        fc.pre(members.length > 0);
        const fewer = Object.fromEntries(members.filter((_, index) => index !== at % members.length));
        expect(isSame(value, fewer)).toBe(false);
        expect(isSame(fewer, value)).toBe(false);
      }),
    );
  });

  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])(
    'notices an added member %s',
    (name) => {
      const added = JSON.parse(`{"${name}":{}}`) as Json;
      expect(isSame(added, {})).toBe(false);
      expect(isSame({}, added)).toBe(false);
    },
  );

  it('does not treat what an object inherits as its member', () => {
    expect(isSame(JSON.parse('{"__proto__":{}}') as Json, { other: {} })).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeeperThan, isJsonObject, jsonType, parseJson, textOf } from '../../../src/vtex/json.ts';
import { sensitivity } from '../../../src/vtex/redact.ts';
import { isEqual } from '../../../src/vtex/same.ts';

/** A number as JSON may write it, with any digits. */
const anyNumber = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constant('0'), fc.stringMatching(/^[1-9]\d{0,30}$/)),
    fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,30}$/)),
    fc.oneof(fc.constant(''), fc.stringMatching(/^[eE][+-]?\d{1,3}$/)),
  )
  .map((parts) => parts.join(''));

describe('the numbers of a JSON text', () => {
  it('are written again digit for digit, whatever they are and wherever they stand', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (one, other) => {
        const text = `{"a":[${one}, ${other}],"b":{"c":${one}},"d":"${one}"}`;
        expect(JSON.stringify(parseJson(text))).toBe(text.replace(', ', ','));
        expect(textOf(parseJson(one) ?? null)).toBe(one);
      }),
    );
  });

  it.each(['12345678901234567890', '1.0000000000000000001', '1e400', '1.10', '-0', '0.0000001'])(
    'are numbers, and not objects: %s',
    (text) => {
      const value = parseJson(text) ?? null;
      expect(jsonType(value)).toBe('number');
      expect(isJsonObject(value)).toBe(false);
      expect(isDeeperThan([value], 1)).toBe(false);
      expect(isEqual(value, parseJson(` ${text} `))).toBe(true);
      expect(isEqual(value, parseJson(`${text}1`))).toBe(false);
      expect(isEqual(value, {})).toBe(false);
    },
  );

  it('are those of JavaScript where it has them exactly', () => {
    expect(parseJson('[1, -2.5, 0, 1234567890123456]')).toStrictEqual([1, -2.5, 0, 1234567890123456]);
  });

  it('are left alone in a text', () => {
    expect(parseJson('{"a":"at 10:00:00, 1.10, [1e5]","b":1.10}')).toMatchObject({
      a: 'at 10:00:00, 1.10, [1e5]',
    });
  });

  it('are masked by the name of their key', () => {
    const value = parseJson('55119876543210987654321');
    expect(sensitivity(['profile', 'phone'], value)).toBe('personal');
    expect(sensitivity(['store', 'stock'], value)).toBeNull();
  });
});

describe('a JSON text', () => {
  it.each(['', '{', '[1.10', 'undefined', '1.', '01'])('is none: %j', (text) => {
    expect(parseJson(text)).toBeUndefined();
  });

  it.each([
    ['blanks', `[${' '.repeat(1_000_000)}1.10]`],
    ['commas in a text', `["${','.repeat(500_000)}",1.10]`],
    ['digits', `[${'1'.repeat(1_000_000)}]`],
    ['digits in a text', `["${':1'.repeat(500_000)}"]`],
  ])('is read at once, with a million %s', (_, text) => {
    expect(parseJson(text)).toBeInstanceOf(Array);
  });
});

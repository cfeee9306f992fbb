import { describe, expect, it } from 'vitest';
import { shortened } from '../../../src/vtex/shortened.ts';
import { shortenedItem } from '../../../src/vtex/shortened-item.ts';
import { textParts } from '../../../src/vtex/text-parts.ts';

describe('the parts of two texts', () => {
  it.each([
    ['01310-100', '01310-200', { start: '01310-', was: '1', now: '2', end: '00' }],
    ['abc', 'abcd', { start: 'abc', was: '', now: 'd', end: '' }],
    ['aaa', 'aa', { start: 'aa', was: 'a', now: '', end: '' }],
    // One letter of two code units.
    ['preço 👟!', 'preço 👠!', { start: 'preço ', was: '👟', now: '👠', end: '!' }],
  ])('of %j and %j are what they share, and what differs', (was, now, parts) => {
    expect(textParts(was, now)).toEqual(parts);
  });

  it.each([
    ['google', 'newsletter'],
    ['', 'newsletter'],
    ['x', ''],
  ])('of %j and %j are none: they share too little', (was, now) => {
    expect(textParts(was, now)).toBeNull();
  });
});

describe('a shortened text', () => {
  it.each([
    ['v2.7630C64CA8B383A89EED3691F1BD1125', 'v2.7630…1125'],
    ['newsletter', 'newsletter'],
    ['👟'.repeat(30), `${'👟'.repeat(7)}…${'👟'.repeat(4)}`],
  ])('of %j is %j', (text, short) => {
    expect(shortened(text)).toBe(short);
  });

  it.each([
    ['5a6e8a0e-51a0-4d52-8f5b-3a1f0c7f1001', '…1001'],
    ['deliveryZonesHash=0123456789abcdef', 'deliveryZonesHash'],
    ['zip-code=01310100', 'zip-code=01310100'],
    ['atacado', 'atacado'],
    ['a table with a long name', 'a table…name'],
  ])('of the item %j is %j', (text, short) => {
    expect(shortenedItem(text)).toBe(short);
  });
});

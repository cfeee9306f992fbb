import { expect, it } from 'vitest';
import { segmentCookieBytes } from '../../../src/vtex/cookie-size.ts';

const segment = (length: number) => new Map([['priceTables', 'é'.repeat(length / 2)]]);

it('cookie size: name and value of the longest token that is known', () => {
  expect(segmentCookieBytes('x'.repeat(100), 'x'.repeat(200), null)).toBe(212);
  expect(segmentCookieBytes(undefined, undefined, null)).toBe(12);
});

it('cookie size: of a cookie that was lost the segment shows how long it would be', () => {
  const bytes = segmentCookieBytes('short', undefined, segment(3_000));
  const token = Buffer.from(JSON.stringify(Object.fromEntries(segment(3_000)))).toString('base64url');
  expect(bytes).toBe('vtex_segment'.length + token.length);
});

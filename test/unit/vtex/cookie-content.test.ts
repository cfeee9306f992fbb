import { describe, expect, it } from 'vitest';
import { readCookie } from '../../../src/vtex/cookie-content.ts';
import { sampleClaims, sampleSegment, sessionToken } from './sample-tokens.ts';

const base64 = (value: unknown, encoding: 'utf8' | 'latin1' = 'utf8') =>
  Buffer.from(JSON.stringify(value), encoding).toString('base64');

describe('the content of a cookie', () => {
  it('is a segment', () => {
    const segment = new Map(Object.entries(sampleSegment));
    expect(readCookie(base64(sampleSegment))).toEqual({ kind: 'segment', segment, isLatin1: false });
  });

  it('is a segment in Latin-1', () => {
    expect(readCookie(base64({ currencySymbol: '£' }, 'latin1'))).toMatchObject({ isLatin1: true });
  });

  it.each([sessionToken(), `"${sessionToken()}"`, encodeURIComponent(sessionToken()), ` ${sessionToken()} `])(
    'is a JWT: %s',
    (value) => {
      expect(readCookie(value)).toMatchObject({ kind: 'jwt', token: { claims: sampleClaims } });
    },
  );

  it.each(['', ' ', '\t'])('is empty: %j', (value) => {
    expect(readCookie(value)).toEqual({ kind: 'empty' });
  });

  it.each([
    [[1], 'list'],
    ['text', 'string'],
    [7, 'number'],
    [null, 'null'],
    [true, 'boolean'],
  ])('is other JSON: %j, a %s', (value, type) => {
    expect(readCookie(base64(value))).toEqual({ kind: 'other-json', type });
  });

  it.each(['***', '%E0%A4%A', 'a.b.c', 'v9.sealed', base64({ a: 1 }).slice(0, 6)])(
    'is unreadable: %s',
    (value) => {
      expect(readCookie(value)).toEqual({ kind: 'unreadable' });
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSegmentToken, readSegmentToken } from '../../../src/vtex/segment-token.ts';
import { sessionToken } from './sample-tokens.ts';

/** As `btoa(JSON.stringify(…))` writes it: one byte a letter. */
const latin1 = (value: object) => Buffer.from(JSON.stringify(value), 'latin1').toString('base64');
const utf8 = (value: object) => Buffer.from(JSON.stringify(value), 'utf8').toString('base64');

describe('a segment token', () => {
  it.each([
    [{ utm_campaign: 'promoção', currencySymbol: '£' }],
    [{ currencySymbol: '¥', countryCode: 'JPN' }],
    [{ utm_source: 'ÿ\u0080' }],
  ])('whose bytes are Latin-1 is decoded as that, and marked: %j', (fields) => {
    expect(readSegmentToken(latin1(fields))).toEqual({
      kind: 'segment',
      segment: new Map(Object.entries(fields)),
      isLatin1: true,
    });
  });

  it('is UTF-8 wherever it can be, and not marked then', () => {
    const fields = { currencySymbol: '£', utm_source: 'café £' };
    expect(readSegmentToken(utf8(fields))).toMatchObject({ isLatin1: false });
    expect(readSegmentToken(latin1({ channel: '1' }))).toMatchObject({ isLatin1: false });
    expect(decodeSegmentToken(utf8(fields))).toEqual(new Map(Object.entries(fields)));
  });

  it('in Latin-1 is decoded in every form of base64', () => {
    const letters = fc.string({
      unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(letters, fc.boolean(), fc.boolean(), (text, isPadded, isUrl) => {
        // Followed by no letter with which it could be UTF-8.
        const fields = { utm_source: `${text}ç `, channel: '1' };
        const token = isPadded ? latin1(fields) : latin1(fields).replace(/=+$/, '');
        const form = isUrl ? token.replaceAll('+', '-').replaceAll('/', '_') : token;
        expect(decodeSegmentToken(form)).toEqual(new Map(Object.entries(fields)));
      }),
    );
  });

  it.each(['', ' ', '\t'])('that is empty is called so: %j', (token) => {
    expect(readSegmentToken(token)).toEqual({ kind: 'empty' });
    expect(decodeSegmentToken(token)).toBeNull();
  });

  it('that is a JWT is called so', () => {
    expect(readSegmentToken(sessionToken())).toEqual({ kind: 'jwt' });
  });

  it.each(['***', '%E0%A4%A', utf8([1]), utf8(Object('text')), Buffer.from('7').toString('base64'), 'a.b.c'])(
    'that is none is not read: %s',
    (token) => {
      expect(readSegmentToken(token)).toEqual({ kind: 'unreadable' });
    },
  );
});

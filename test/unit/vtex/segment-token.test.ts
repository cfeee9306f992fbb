import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareToken } from '../../../src/vtex/base64-text.ts';
import { decodeBase64Json, decodeSegmentToken } from '../../../src/vtex/segment-token.ts';

/** As `btoa(JSON.stringify(…))` writes it: one byte a letter. */
const latin1 = (value: object) => Buffer.from(JSON.stringify(value), 'latin1').toString('base64');
const utf8 = (value: object) => Buffer.from(JSON.stringify(value), 'utf8').toString('base64');

describe('a segment token', () => {
  it.each([
    [{ utm_campaign: 'promoção', currencySymbol: '£' }],
    [{ currencySymbol: '¥', countryCode: 'JPN' }],
    [{ utm_source: 'ÿ\u0080' }],
  ])('whose bytes are Latin-1 is decoded as that, and marked: %j', (fields) => {
    expect(decodeBase64Json(latin1(fields))).toEqual({ value: fields, isLatin1: true });
  });

  it('is UTF-8 wherever it can be, and not marked then', () => {
    const fields = { currencySymbol: '£', utm_source: 'café £' };
    expect(decodeBase64Json(utf8(fields))).toMatchObject({ isLatin1: false });
    expect(decodeBase64Json(latin1({ channel: '1' }))).toMatchObject({ isLatin1: false });
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

  it.each([
    ['in quotes', (token: string) => `"${token}"`],
    ['in quotes, percent-encoded', (token: string) => encodeURIComponent(`"${token}"`)],
    ['percent-encoded in quotes', (token: string) => `"${encodeURIComponent(token)}"`],
    ['percent-encoded twice', (token: string) => encodeURIComponent(encodeURIComponent(token))],
    ['partly percent-encoded', (token: string) => token.replace('=', '%3D')],
    ['with blanks for each plus', (token: string) => token.replaceAll('+', ' ')],
  ])('is decoded %s', (_, written) => {
    const fields = { currencySymbol: '£', utm_source: '>>>???' };
    expect(latin1(fields)).toMatch(/\+.*=/);
    expect(decodeSegmentToken(written(latin1(fields)))).toEqual(new Map(Object.entries(fields)));
  });

  it.each(['', ' ', '***', '%E0%A4%A', utf8([1]), 'a.b.c'])('is none in %j', (token) => {
    expect(decodeSegmentToken(token)).toBeNull();
  });

  it('is none where it is nested too deep', () => {
    const deep = `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    expect(decodeSegmentToken(Buffer.from(deep).toString('base64'))).toBeNull();
  });
});

describe('a bare token', () => {
  it('is the value without quotes and percent-encoding', () => {
    expect(bareToken(' "a%2Bb%3D" ')).toBe('a+b=');
    expect(() => bareToken('%E0%A4%A')).toThrow(URIError);
  });
});

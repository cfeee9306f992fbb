import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/vtex/json.ts';
import type { PageKey } from '../../../src/vtex/page-keys.ts';
import { isSamePageValue, pageChange, pageValue, parsePageSession } from '../../../src/vtex/page-session.ts';

describe('a page’s session', () => {
  it.each(['', 'null', '[]', '1', '"text"', '{'])('is not read out of %j', (text) => {
    expect(parsePageSession(text, 'live')).toBeNull();
  });

  it('has the values of public keys as FastStore sends them', () => {
    const session = parsePageSession(
      JSON.stringify({
        locale: 'pt-BR',
        country: 'BRA',
        channel: '{"salesChannel":"2"}',
        postalCode: null,
        geoCoordinates: { latitude: -23.56, longitude: -46.65 },
      }),
      'live',
    );
    const values = (['sc', 'country', 'postalCode', 'geoCoordinates', 'locale'] as const).map(
      (key) => session && pageValue(session, key),
    );
    expect(values).toEqual(['2', 'BRA', undefined, '-46.65,-23.56', 'pt-BR']);
  });
});

describe('a change of a page’s session', () => {
  it.each<[PageKey, Json, object | null]>([
    ['sc', '2', { members: {}, salesChannel: '2' }],
    ['sc', '', { members: {}, salesChannel: '' }],
    ['sc', 2, null],
    ['postalCode', '01310-100', { members: { postalCode: '01310-100', city: null, geoCoordinates: null } }],
    ['postalCode', '', { members: { postalCode: null, city: null, geoCoordinates: null } }],
    [
      'geoCoordinates',
      '-46.65,-23.56',
      { members: { geoCoordinates: { longitude: -46.65, latitude: -23.56 } } },
    ],
    ['geoCoordinates', '', { members: { geoCoordinates: null } }],
    ['geoCoordinates', 'here', null],
    ['country', 'USA', { members: { country: 'USA' } }],
    ['country', '', null],
    ['locale', 'es-AR', { members: { locale: 'es-AR' } }],
    ['locale', 'es_AR', null],
    ['locale', '', null],
  ])('for %s with %j is %j', (key, value, expected) => {
    expect(pageChange(key, value)).toEqual(expected);
  });
});

describe('two values of a key that a page owns', () => {
  it.each<[PageKey, Json | undefined, Json | undefined, boolean]>([
    ['postalCode', '01310-100', '01310100', true],
    ['postalCode', 'k1a 0b1', 'K1A0B1', true],
    ['postalCode', '01310-100', '01310-101', false],
    ['postalCode', null, '', true],
    ['geoCoordinates', '-46.650,-23.56', '-46.65,-23.56', true],
    ['geoCoordinates', '-46.65,-23.56', undefined, false],
    ['geoCoordinates', 'here', 'there', false],
    ['geoCoordinates', 'here', undefined, false],
    ['sc', 1, '1', true],
    ['sc', undefined, '1', false],
    ['country', 'BRA', 'BR', false],
    ['locale', 'pt-BR', 'pt-BR', true],
  ])('%s: %j and %j mean the same: %s', (key, one, other, expected) => {
    expect(isSamePageValue(key, one, other)).toBe(expected);
  });
});

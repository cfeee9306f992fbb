import { describe, expect, it } from 'vitest';
import { findKeys, meantKey, readKeyName } from '../../../../src/panel/shopper/key-name.ts';

describe('what is typed where a key is looked for', () => {
  it.each([
    [' sc ', { kind: 'key', name: 'sc' }],
    ['public.sc', { kind: 'key', name: 'sc' }],
    ['my.own.key', { kind: 'key', name: 'my.own.key' }],
    ['profile', { kind: 'key', name: 'profile' }],
    ['__proto__.x', { kind: 'key', name: '__proto__.x' }],
    ['checkout.regionId', { kind: 'other-namespace', path: 'checkout.regionId' }],
    ['storefront-permissions.hash', { kind: 'other-namespace', path: 'storefront-permissions.hash' }],
    ['public.', { kind: 'none' }],
    ['  ', { kind: 'none' }],
  ])('is read: %j', (typed, meant) => {
    expect(readKeyName(typed)).toEqual(meant);
  });
});

describe('the keys that are suggested', () => {
  it('are those that begin with it before those that contain it, the form’s own first', () => {
    expect(findKeys('utm_m', ['utm_medium', 'my_utm_m'])).toEqual(['utm_medium', 'my_utm_m']);
    expect(findKeys('CULTURE', ['cultureInfo'])).toEqual(['cultureInfo', 'admin_cultureInfo']);
    expect(findKeys('public.sc', ['sc'])[0]).toBe('sc');
  });

  it('are no more than eight, and none for nothing', () => {
    expect(findKeys('u', [])).toHaveLength(8);
    expect(findKeys(' ', ['sc'])).toEqual([]);
  });
});

describe('the key that Enter leads to', () => {
  it.each([
    ['sc', ['scopes', 'sc'], 'sc'],
    ['SC', ['sc'], 'sc'],
    ['utm_med', ['utm_medium'], 'utm_medium'],
    ['medium', ['utm_medium'], 'medium'],
    ['partnerCode', [], 'partnerCode'],
  ])('of %s among %j is %s', (typed, found, key) => {
    expect(meantKey(typed, found)).toBe(key);
  });
});

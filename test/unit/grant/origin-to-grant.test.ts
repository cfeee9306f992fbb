import { expect, it } from 'vitest';
import { originToGrant } from '../../../src/grant/origin-to-grant.ts';

const address = (query: string) => `moz-extension://0/src/grant/index.html${query}`;

it.each(['https://store.example', 'http://store.localhost:8080'])(
  'originToGrant: returns the origin %s',
  (origin) => {
    expect(originToGrant(address(`?origin=${encodeURIComponent(origin)}`))).toBe(origin);
  },
);

it.each([
  '',
  '?origin=',
  '?origin=store.example',
  '?origin=https://',
  '?origin=https://store.example/path',
  '?origin=file:///etc/passwd',
  '?origin=javascript:alert(1)',
  '?origin=https://[',
])('originToGrant: returns null for %j', (query) => {
  expect(originToGrant(address(query))).toBeNull();
});

import { expect, it } from 'vitest';
import { readCoordinates } from '../../../src/vtex/coordinates.ts';
import type { Json } from '../../../src/vtex/json.ts';

it.each<[Json | undefined, [number, number] | null]>([
  ['-46.65,-23.56', [-46.65, -23.56]],
  [' -46.65 ; -23.56 ', [-46.65, -23.56]],
  ['-23.56,-146.65', [-23.56, -146.65]],
  [
    [-46.65, -23.56],
    [-46.65, -23.56],
  ],
  [
    ['-46.65', '-23.56'],
    [-46.65, -23.56],
  ],
  [{ latitude: -23.56, longitude: -46.65 }, [-46.65, -23.56]],
  ['-46,65,-23,56', null],
  ['-46.65', null],
  ['a,b', null],
  [',', null],
  ['', null],
  [undefined, null],
  [{}, null],
])('coordinates: %j', (value, expected) => {
  const read = readCoordinates(value);
  expect(read && [read.longitude, read.latitude]).toEqual(expected);
});

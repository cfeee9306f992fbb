import { expect, it } from 'vitest';
import { ago } from '../../../../src/panel/i18n/ago.ts';

it.each([
  [-5, 'en-US', /^0\s?s ago$/],
  [3_400, 'en-US', /^3\s?s ago$/],
  [61_000, 'en-US', /^1\s?m(in)? ago$/],
  [7_300_000, 'en-US', /^2\s?h ago$/],
  [3_400, 'pt-BR', /^há 3 s/],
  [3_400, 'es', /^hace 3 s/],
])('how long ago: %d ms in %s', (milliseconds, language, words) => {
  expect(ago(milliseconds, { language })).toMatch(words);
});

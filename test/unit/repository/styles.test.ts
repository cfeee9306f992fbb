import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from './repository.ts';

const folder = join(repository, 'src/panel/styles');
const sheets = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

/** The declarations of a style sheet that match a pattern, without its comments. */
const found = (css: string, pattern: RegExp) => css.replace(/\/\*[\s\S]*?\*\//g, '').match(pattern) ?? [];

describe.each(sheets)('the style sheet %s', (name, css) => {
  it('has no motion, so there is nothing to reduce for prefers-reduced-motion', () => {
    expect(found(css, /\b(transition|animation|scroll-behavior|@keyframes)\b.*/g)).toEqual([]);
  });

  it('takes its colours from the theme', () => {
    if (name === 'theme.css') return;
    expect(found(css, /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch|light-dark)\(.*/gi)).toEqual([]);
  });

  it('has lengths in units that grow with the text', () => {
    const pixels = found(css, /[\d.]+px/g).filter((length) => !['1px', '2px', '3px', '8px'].includes(length));
    expect(pixels).toEqual([]);
  });
});

it('the dark theme sets only the colour scheme', () => {
  const rules = sheets.flatMap(([, css]) => found(css, /[^{}]*\[data-theme[^{}]*\{[^{}]*\}/g));
  expect(rules.map((rule) => rule.replace(/\s+/g, ' ').trim())).toEqual([
    ':root[data-theme="dark"] { color-scheme: dark; }',
  ]);
});

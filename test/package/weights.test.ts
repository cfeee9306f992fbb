import { describe, expect, it } from 'vitest';
import { bytesBySource } from './bytes-by-source.ts';
import { packageOf } from './weights.ts';

describe('weighing', () => {
  it('gives each byte to the source that the map names', () => {
    // «abü» from the first source, «12» from the second, «xyz» from none, and the next line from the first again.
    const map = {
      version: 3,
      file: '',
      sourceRoot: '',
      names: [],
      sources: ['one', 'two'],
      sourcesContent: [],
      mappings: 'AAAA,GCAA,E;ADAA',
    };
    const bytes = bytesBySource('abü12xyz\n!', map);
    expect(Object.fromEntries(bytes)).toEqual({ one: 5, two: 2, '': 4 });
  });

  it.each([
    ['../../node_modules/preact/hooks/dist/hooks.mjs', 'preact'],
    ['../../node_modules/@preact/signals/dist/signals.mjs', '@preact/signals'],
    ['../node_modules/a/node_modules/b/src/index.js', 'b'],
    ['../../src/panel/main.tsx', 'our own code'],
    ['', 'glue of the bundler'],
  ])('knows whose %j is', (source, name) => {
    expect(packageOf(source)).toBe(name);
  });
});

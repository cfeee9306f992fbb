import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';
import { partNames } from './results.ts';

describe('the options of the bench', () => {
  it('measure everything by default', () => {
    expect(readOptions([])).toEqual({
      parts: partNames,
      browsers: ['chromium', 'firefox'],
      isWhole: true,
    });
  });

  it('choose parts and a browser', () => {
    expect(readOptions(['--only', 'opening,heap', '--browser', 'firefox'])).toEqual({
      parts: ['opening', 'heap'],
      browsers: ['firefox'],
      isWhole: false,
    });
  });

  it('name what is not known', () => {
    expect(() => readOptions(['--only', 'closing'])).toThrow('Unknown part "closing"');
    expect(() => readOptions(['--browser', 'lynx'])).toThrow('lynx');
  });
});

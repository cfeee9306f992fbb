import { describe, expect, it } from 'vitest';
import { splitOption } from './split-option.ts';

describe('taking one option out of the arguments', () => {
  it.each([
    { args: ['--browser', 'firefox', '-t', 'name'], value: 'firefox', rest: ['-t', 'name'] },
    { args: ['a.test.ts', '--browser=firefox'], value: 'firefox', rest: ['a.test.ts'] },
    { args: ['-t', 'name'], value: undefined, rest: ['-t', 'name'] },
    { args: ['--browser'], value: '', rest: [] },
  ])('$args', ({ args, value, rest }) => {
    expect(splitOption(args, 'browser')).toEqual({ value, rest });
  });
});

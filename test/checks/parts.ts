/** One part of `npm test`. */
export interface Part {
  readonly name: string;
  /** The script of package.json that runs it. */
  readonly script: string;
  readonly args?: readonly string[];
  /** It runs vitest, whose tests are counted one by one. */
  readonly countsTests?: boolean;
  /** The part without which this one says nothing. */
  readonly needs?: string;
}

/** Everything that `npm test` runs, in this order: what is quick to say no comes first. */
export const parts: readonly Part[] = [
  { name: 'format', script: 'test:format' },
  { name: 'lint', script: 'test:lint' },
  { name: 'types', script: 'test:types' },
  { name: 'unit tests', script: 'test:unit', countsTests: true },
  { name: 'build for Chromium', script: 'build:chrome' },
  { name: 'build for Firefox', script: 'build:firefox' },
  { name: 'web-ext lint', script: 'test:manifest', needs: 'build for Firefox' },
  { name: 'packages', script: 'test:package', countsTests: true, needs: 'build for Firefox' },
  {
    name: 'end to end in Chromium',
    script: 'test:e2e',
    args: ['--browser', 'chromium'],
    countsTests: true,
    needs: 'build for Chromium',
  },
  {
    name: 'end to end in Firefox',
    script: 'test:e2e',
    args: ['--browser', 'firefox'],
    countsTests: true,
    needs: 'build for Firefox',
  },
  // Both browsers must have had their say.
  { name: 'docs/jars.md', script: 'jars', needs: 'end to end in Firefox' },
];

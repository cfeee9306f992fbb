import { parseArgs } from 'node:util';
import { type BrowserName, browserNames, toBrowserName } from '../browsers/browser-name.ts';
import { type PartName, partNames } from './results.ts';

/** What a run of the bench measures. */
export interface BenchOptions {
  readonly parts: readonly PartName[];
  readonly browsers: readonly BrowserName[];
  /** Whether nothing is left out. Only then is `docs/performance.md` written. */
  readonly isWhole: boolean;
}

/** Reads `--only opening,edit` and `--browser firefox`. @throws for a name that is not known */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, browser: { type: 'string' } },
  });
  const parts = values.only === undefined ? partNames : values.only.split(',').map(toPartName);
  const browsers = values.browser === undefined ? browserNames : [toBrowserName(values.browser)];
  return { parts, browsers, isWhole: values.only === undefined && values.browser === undefined };
}

function toPartName(text: string): PartName {
  const name = partNames.find((known) => known === text);
  if (!name) throw new Error(`Unknown part "${text}": use ${partNames.join(', ')}.`);
  return name;
}

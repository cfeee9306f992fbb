import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { jsonSourceFlags } from '../../unit/json-source.ts';
import type { Counted } from '../results.ts';

/** Makes edits in the panel's model, outside of a browser, and prints the heap after 100 and after 1,000 of them. */
const script = fileURLToPath(new URL('../../unit/panel/log/heap-of-edits.ts', import.meta.url));

/** The heap that is in use after 1,000 edits, as a multiple of what it is after 100. */
export async function heap(): Promise<Counted[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...jsonSourceFlags,
    '--expose-gc',
    '--import',
    'tsx',
    script,
  ]);
  const [after100 = Number.NaN, after1000 = Number.NaN] = JSON.parse(stdout) as number[];
  const count = after1000 / after100;
  return [
    {
      ...{ kind: 'counted', part: 'heap', browser: null, name: 'after 1,000 edits against after 100' },
      ...{ count, unit: '×', bar: 1.5 },
    },
  ];
}

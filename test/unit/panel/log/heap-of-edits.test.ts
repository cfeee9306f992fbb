import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { jsonSourceFlags } from '../../json-source.ts';

it('the heap after 1,000 edits is at most 1.5 times the heap after 100', {
  timeout: 60_000,
}, async () => {
  const script = join(import.meta.dirname, 'heap-of-edits.ts');
  const args = [...jsonSourceFlags, '--expose-gc', '--import', 'tsx', script];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const [after100 = 0, after1000 = 0] = JSON.parse(stdout) as number[];
  expect(after100).toBeGreaterThan(0);
  expect(after1000 / after100).toBeLessThanOrEqual(1.5);
});

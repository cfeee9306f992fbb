import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Counts, oneCheck } from './counts.ts';
import { runNpmScript } from './npm-script.ts';
import type { Part } from './parts.ts';
import { vitestCounts } from './vitest-counts.ts';

/** Runs one part and counts what came of it. */
export async function runPart(part: Part): Promise<Counts> {
  const args = part.args ?? [];
  if (!part.countsTests) return oneCheck((await runNpmScript(part.script, args)) === 0);

  const report = `test-results/${part.name.replaceAll(' ', '-').toLowerCase()}.json`;
  await mkdir(dirname(report), { recursive: true });
  // An older run's report must not speak for a run that never wrote its own.
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await runNpmScript(part.script, [...args, ...reporters]);
  return vitestCounts(await readFile(report, 'utf8').catch(() => undefined), exitCode);
}

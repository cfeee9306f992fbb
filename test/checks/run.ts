import { browserNames } from '../browsers/browser-name.ts';
import { ensureBrowser } from '../browsers/ensure-browser.ts';
import { thisSystem } from '../browsers/system.ts';
import { type Counts, inWords, isGreen, oneCheck, sum } from './counts.ts';
import { type Part, parts } from './parts.ts';
import { runPart } from './run-part.ts';

interface Result {
  readonly counts: Counts;
  readonly line: string;
}

/** `npm test`: every part in its order, then one line each, and the sum as the last. */
async function run(): Promise<void> {
  if (thisSystem.isInteractive) await askForBrowsers();
  const results = new Map<string, Result>();
  for (const part of parts) {
    console.log(`\n▸ ${part.name}`);
    const result = await resultOf(part, results);
    results.set(part.name, result);
    console.log(result.line);
  }
  const total = sum([...results.values()].map(({ counts }) => counts));
  console.log(`\n${[...results.values()].map(({ line }) => line).join('\n')}\n`);
  console.log(inWords(total));
  process.exitCode = isGreen(total) ? 0 : 1;
}

/** The parts have no terminal, and nobody wants a question after ten minutes: both are asked for now. */
async function askForBrowsers(): Promise<void> {
  for (const name of browserNames) {
    await ensureBrowser(name).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
    });
  }
}

/** A failed part stops only what could say nothing without it; that fails too, for nobody knows that it works. */
async function resultOf(part: Part, results: ReadonlyMap<string, Result>): Promise<Result> {
  const needed = part.needs === undefined ? undefined : results.get(part.needs);
  if (needed && !isGreen(needed.counts)) {
    return { counts: oneCheck(false), line: `✗ ${part.name}: not run, because it needs «${part.needs}»` };
  }
  const start = performance.now();
  const counts = await runPart(part).catch((error: unknown) => {
    // A report cut short, npm that cannot be started: the part failed, and the others still have their say.
    console.error(error);
    return oneCheck(false);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const tests = part.countsTests ? `: ${inWords(counts)}` : '';
  return { counts, line: `${isGreen(counts) ? '✓' : '✗'} ${part.name}${tests} (${seconds} s)` };
}

await run();

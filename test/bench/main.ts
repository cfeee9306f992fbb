import { mkdirSync, writeFileSync } from 'node:fs';
import { readOptions } from './options.ts';
import { runBench } from './run.ts';

// TEMP
const begun = performance.now();
const run = await runBench(readOptions(process.argv.slice(2)), (l) => console.log(l));
console.log(Math.round((performance.now() - begun) / 1000), 's');
const { measuredValue, isMissed } = await import('./bars.ts');
const { spreadOf, ratioOf } = await import('./statistics.ts');
for (const r of run.results) {
  const s = (v: readonly number[]) => {
    const { median, low, high } = spreadOf(v);
    return `${median.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)})`;
  };
  console.log(
    r.part,
    r.browser,
    r.name,
    measuredValue(r).toFixed(2),
    isMissed(r) ? 'MISSED' : '',
    r.kind === 'compared'
      ? `${s(r.ours)} / ${s(r.reference)} n=${r.ours.length} paired ${ratioOf(r.ours, r.reference).ofPairs.median.toFixed(2)}`
      : r.kind === 'frames'
        ? `${r.keys} keys: ${s(r.frames)}; shown ${s(r.shown)} n=${r.frames.length}`
        : r.unit,
  );
}
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/bench.json', JSON.stringify(run));

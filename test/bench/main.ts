import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMissed } from './bars.ts';
import { isBusy, machineText } from './machine.ts';
import { readOptions } from './options.ts';
import { reportOf } from './report/document.ts';
import { resultLine } from './report/format.ts';
import { runBench } from './run.ts';

// `npm run bench`: measures the panel in both browsers. A whole run writes docs/performance.md; a part of one, chosen by
// `-- --only opening,edit` or `-- --browser firefox`, and a run of which a part failed, write the same into test-results/bench.
const begun = performance.now();
const options = readOptions(process.argv.slice(2));
const busy = isBusy() ? ', busy with other work' : '';
if (busy) console.log('Other work keeps this machine busy: times will differ from run to run.');
const { results, versions, failures } = await runBench(options, (line) => console.log(line));

const folder = options.isWhole && failures.length === 0 ? 'docs' : 'test-results/bench';
for (const [name, text] of Object.entries(reportOf(results, machineText(versions) + busy))) {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
console.log(`\n${results.map(resultLine).join('\n')}`);
console.log(`\n${Math.round((performance.now() - begun) / 1_000)} s; written: ${folder}/performance.md`);

const missed = results.filter(isMissed);
if (missed.length > 0) {
  console.error(`\nMissed bars:\n${missed.map(resultLine).join('\n')}`);
  process.exitCode = 1;
}
if (failures.length > 0) {
  console.error(`\nFailed:\n${failures.join('\n')}`);
  process.exitCode = 1;
}

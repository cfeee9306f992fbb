import { writeFileSync } from 'node:fs';
import { buildAgain, readSecondBuild } from './second-build.ts';
import { weightsDocument, weightsPath } from './weights-document.ts';

/** `npm run weights`: prints what the panel and its packages weigh; with `-- --write` it goes into the document. */
async function printWeights(args: readonly string[]): Promise<void> {
  await buildAgain('chromium');
  await buildAgain('firefox');
  const text = weightsDocument({
    chromium: readSecondBuild('chromium'),
    firefox: readSecondBuild('firefox'),
  });
  console.log(text);
  if (args.includes('--write')) writeFileSync(weightsPath, text);
}

await printWeights(process.argv.slice(2));

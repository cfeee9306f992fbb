import { type BrowserName, browserNames, toBrowserName } from '../browsers/browser-name.ts';
import { ensureBrowser } from '../browsers/ensure-browser.ts';
import { ensureBuild } from './builds.ts';
import { splitOption } from './split-option.ts';
import { vitest } from './vitest.ts';

/**
 * `npm run test:e2e`: the end-to-end suite in the real browsers, one after the other. `-- --browser firefox` takes one
 * of them; anything else is vitest's, such as a file or `-t name`.
 */
async function e2e(args: readonly string[]): Promise<void> {
  const { value, rest } = splitOption(args, 'browser');
  const names = value === undefined ? browserNames : [toBrowserName(value)];
  // Every question is asked before the first browser keeps us busy.
  const programs: [BrowserName, string][] = [];
  for (const name of names) programs.push([name, await ensureBrowser(name)]);
  for (const name of names) await ensureBuild(name);
  for (const [name, program] of programs) {
    console.log(`End to end in ${name}: ${program}`);
    const code = await vitest(['run', '--project', 'e2e', ...rest], {
      BROWSER: name,
      BROWSER_BIN: program,
    });
    if (code !== 0) process.exitCode = 1;
  }
}

await e2e(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

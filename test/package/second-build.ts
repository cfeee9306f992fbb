import type { BrowserName } from '../browsers/browser-name.ts';
import { buildOf } from '../checks/builds.ts';
import { runNpmScript } from '../checks/npm-script.ts';
import { type Files, readFolder } from './files.ts';

function folderOf(name: BrowserName): string {
  return `test-results/second-build/${buildOf[name]}`;
}

/** Builds the extension once more, into another folder, and with source maps that nothing in the build mentions. */
export async function buildAgain(name: BrowserName): Promise<void> {
  const options = [
    '--outDir',
    folderOf(name),
    '--emptyOutDir',
    '--sourcemap',
    'hidden',
    '--logLevel',
    'warn',
  ];
  const code = await runNpmScript(`build:${buildOf[name]}`, options);
  if (code !== 0) throw new Error(`The second build for ${name} failed with exit code ${code}.`);
}

/** What the second build made, its source maps included. */
export function readSecondBuild(name: BrowserName): Files {
  return readFolder(folderOf(name));
}

/** The files that an ordinary build makes too. */
export function withoutMaps(files: Files): Files {
  return new Map([...files].filter(([path]) => !path.endsWith('.map')));
}

import { type BrowserName, browserNames } from '../browsers/browser-name.ts';
import { build, buildOf, ensureBuild } from './builds.ts';
import { type Files, readFolder } from './files.ts';

function secondFolder(name: BrowserName): string {
  return `test-results/second-build/${buildOf[name]}`;
}

/** vitest runs this before the tests of the packages: makes both builds, and a second one of each to compare. */
export function setup(): void {
  for (const name of browserNames) {
    ensureBuild(name);
    build(name, secondFolder(name));
  }
}

/** The files of the second build. */
export function readSecondBuild(name: BrowserName): Files {
  return readFolder(secondFolder(name));
}

import type { TestProject } from 'vitest/node';
import { toBrowserName } from '../browsers/browser-name.ts';
import { ensureBrowser } from '../browsers/ensure-browser.ts';
import { ensureBuild } from '../package/builds.ts';
import { forgetFailures } from './report-failure.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The program of the browser that the run is for. */
    readonly program: string;
  }
}

/** vitest runs this before the tests of a browser: they need its program and a build that is up to date. */
export async function setup(project: TestProject): Promise<void> {
  const name = toBrowserName(project.name);
  project.provide('program', await ensureBrowser(name));
  ensureBuild(name);
  forgetFailures(name);
}

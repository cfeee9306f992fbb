import { browserNames } from '../browsers/browser-name.ts';
import { ensureBuild } from '../checks/builds.ts';
import { buildAgain } from './second-build.ts';

/**
 * The first half of `npm run test:package`: the builds, and a second one of each to compare. Not within vitest, for vite
 * takes NODE_ENV from whoever starts it, and vitest sets it to `test`.
 */
async function buildAll(): Promise<void> {
  for (const name of browserNames) {
    await ensureBuild(name);
    await buildAgain(name);
  }
}

await buildAll();

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import project from '../../package.json' with { type: 'json' };
import { browserNames } from '../browsers/browser-name.ts';
import { buildFolder, buildOf } from '../checks/builds.ts';
import { runNpmScript } from '../checks/npm-script.ts';
import { type Files, readFolder } from './files.ts';
import { hasChanges, trackedFiles } from './tracked-files.ts';
import { zip } from './zip.ts';

const folder = 'packages';

/** `npm run package`: builds for both browsers and packs what the stores want, the sources for reviewers included. */
async function packAll(): Promise<void> {
  for (const name of browserNames) {
    if ((await runNpmScript(`build:${buildOf[name]}`)) !== 0)
      throw new Error(`The build for ${name} failed.`);
  }
  const contents: [string, Files][] = browserNames.map((name) => [
    buildOf[name],
    readFolder(buildFolder(name)),
  ]);
  contents.push(['source', trackedFiles()]);
  mkdirSync(folder, { recursive: true });
  const rows = contents.map(([what, files]) => {
    const path = join(folder, `${project.name}-${project.version}-${what}.zip`);
    const bytes = zip(files);
    writeFileSync(path, bytes);
    return [path, { files: files.size, bytes: bytes.length }] as const;
  });
  console.table(Object.fromEntries(rows));
  if (hasChanges()) console.warn('Not for a store: there are changes that are not committed.');
}

await packAll();

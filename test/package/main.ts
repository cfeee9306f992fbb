import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import project from '../../package.json' with { type: 'json' };
import { browserNames } from '../browsers/browser-name.ts';
import { buildFolder, buildOf } from './builds.ts';
import { type Files, readFolder } from './files.ts';
import { gzipSize } from './gzip-size.ts';
import { loadedAtFirst, loadedByPanel } from './loaded-files.ts';
import { hasChanges, trackedFiles } from './tracked-files.ts';
import { zip } from './zip.ts';

const folder = 'packages';

/** The second half of `npm run package`: packs both builds and the sources for reviewers, and prints their sizes. */
function packAll(): void {
  mkdirSync(folder, { recursive: true });
  for (const name of browserNames) {
    const files = readFolder(buildFolder(name));
    pack(buildOf[name], files);
    const [atFirst, all] = [loadedAtFirst(files), loadedByPanel(files)];
    const size = (paths: readonly string[]) => kilobytes(gzipSize(files, paths));
    console.log(`  script and style of its panel, gzip: ${size(atFirst)} at first, ${size(all)} in all`);
    for (const path of all)
      console.log(`    ${size([path]).padStart(8)} ${path}${atFirst.includes(path) ? '' : ', later'}`);
  }
  pack('source', trackedFiles());
  if (hasChanges()) console.warn('Do not publish these packages: there are uncommitted changes.');
}

function pack(name: string, files: Files): void {
  const path = join(folder, `${project.name}-${project.version}-${name}.zip`);
  const bytes = zip(files);
  writeFileSync(path, bytes);
  console.log(`${path}: ${kilobytes(bytes.length)}, ${files.size} files`);
}

/** 1 kB is 1000 bytes. */
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

packAll();

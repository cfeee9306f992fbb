import { gzipSync } from 'node:zlib';
import type { Files } from './files.ts';
import { loadedByPanel } from './loaded-files.ts';

/** Bytes of the panel's scripts and styles, each compressed as `gzip -9` does it. */
export function panelSize(files: Files): number {
  const sizes = loadedByPanel(files).map(
    (path) => gzipSync(files.get(path) ?? new Uint8Array(), { level: 9 }).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

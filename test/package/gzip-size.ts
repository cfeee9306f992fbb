import { gzipSync } from 'node:zlib';
import type { Files } from './files.ts';

/** Total bytes of some files of a build, each compressed as by `gzip -9`. */
export function gzipSize(files: Files, paths: readonly string[]): number {
  const sizes = paths.map((path) => gzipSync(files.get(path) ?? new Uint8Array(), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

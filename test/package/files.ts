import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Files by their paths, which are relative and written with `/`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** All files below a folder. */
export function readFolder(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return readFiles(folder, files);
}

/** These files of a folder. */
export function readFiles(folder: string, paths: readonly string[]): Files {
  return new Map(paths.map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path))]));
}

/** A file as text. */
export function textOf(files: Files, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`There is no ${path} among the files.`);
  return new TextDecoder().decode(bytes);
}

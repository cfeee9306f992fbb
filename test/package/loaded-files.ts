import { posix } from 'node:path';
import { type Files, textOf } from './files.ts';

/** The panel's page in a build. */
export const panelPage = 'src/panel/index.html';

/** Scripts and styles that the panel's page loads, at first or later. */
export function loadedByPanel(files: Files): string[] {
  const found = reachableFrom(panelPage, files, (path) => /\.(js|css)$/.test(path));
  return found.filter((path) => path !== panelPage).sort();
}

/**
 * Those that it loads before it shows a shopper: all except dynamic imports, but for the one by which the script that begins
 * loads the panel.
 */
export function loadedAtFirst(files: Files): string[] {
  // Style sheets of a dynamically imported script are named in a list.
  const importedLater = /\bimport\([^)]*\)|m\.f=\[[^\]]*\]/g;
  const atFirst = new Map(
    [...files].map(([path, bytes]) =>
      path.endsWith('.js') && !/\/start-[^/]*$/.test(path)
        ? [path, new TextEncoder().encode(textOf(files, path).replace(importedLater, ''))]
        : [path, bytes],
    ),
  );
  return loadedByPanel(atFirst);
}

/**
 * All files that can be reached from a file: those that it names, those that they name, and so on. Every text in quotes
 * or brackets that names a file of the build counts: imports of every kind, attributes, `url()`. Rather one too many.
 */
export function reachableFrom(
  start: string,
  files: Files,
  follows: (path: string) => boolean = () => true,
): string[] {
  const found = new Set([start]);
  // Iterating over a set includes what is added meanwhile.
  for (const path of found) {
    if (!/\.(html|js|css|json)$/.test(path)) continue;
    for (const [name] of textOf(files, path).matchAll(/(?<=["'`(])[^"'`()\s]+(?=["'`)])/g)) {
      const target = fileNamed(name, path, files);
      if (target !== undefined && follows(target)) found.add(target);
    }
  }
  return [...found];
}

/** The file that a name in another file refers to: relative to that file, or to the extension's root. */
export function fileNamed(name: string, from: string, files: Files): string | undefined {
  const paths = [posix.resolve('/', posix.dirname(from), name), posix.resolve('/', name)];
  return paths.map((absolute) => absolute.slice(1)).find((path) => files.has(path));
}

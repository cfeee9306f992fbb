import { posix } from 'node:path';
import { type Files, textOf } from './files.ts';

/** The panel's page in a build. */
export const panelPage = 'src/panel/index.html';

/** Scripts and styles that the panel's page loads, now or later. */
export function loadedByPanel(files: Files): string[] {
  const found = reachableFrom(panelPage, files, (path) => /\.(js|css)$/.test(path));
  return found.filter((path) => path !== panelPage).sort();
}

/** Those of them that it loads at once: all but what a script imports only when it is needed. */
export function loadedAtFirst(files: Files): string[] {
  // A style sheet that comes with such a script is named in a list.
  const importedLater = /\bimport\([^)]*\)|m\.f=\[[^\]]*\]/g;
  const atFirst = new Map(
    [...files].map(([path, bytes]) =>
      path.endsWith('.js')
        ? [path, new TextEncoder().encode(textOf(files, path).replace(importedLater, ''))]
        : [path, bytes],
    ),
  );
  return loadedByPanel(atFirst);
}

/**
 * Where one gets from a file by the names of files in it, and in those in turn. Whatever stands between quotes or
 * brackets and names a file of the build counts: imports of every kind, attributes, `url()`. Rather one too many.
 */
export function reachableFrom(
  start: string,
  files: Files,
  follows: (path: string) => boolean = () => true,
): string[] {
  const found = new Set([start]);
  // A set hands out what is added while it is walked.
  for (const path of found) {
    if (!/\.(html|js|css|json)$/.test(path)) continue;
    for (const [name] of textOf(files, path).matchAll(/(?<=["'`(])[^"'`()\s]+(?=["'`)])/g)) {
      const target = fileNamed(name, path, files);
      if (target !== undefined && follows(target)) found.add(target);
    }
  }
  return [...found];
}

/** The file that is meant by a name in another file: seen from there, or from the top of the extension. */
export function fileNamed(name: string, from: string, files: Files): string | undefined {
  const places = [posix.resolve('/', posix.dirname(from), name), posix.resolve('/', name)];
  return places.map((place) => place.slice(1)).find((path) => files.has(path));
}

import type { Files } from './files.ts';
import { reachableFrom } from './loaded-files.ts';

const known = [
  // The browser loads them by its own rules.
  /^_locales\/\w+\/messages\.json$/,
  // The other icons are drawn from it; it is in their folder.
  /^icons\/icon\.svg$/,
];

/** Files of a build that cannot be reached from the manifest. */
export function unusedFiles(files: Files): string[] {
  const used = new Set(reachableFrom('manifest.json', files));
  return [...files.keys()].filter((path) => !used.has(path) && !known.some((pattern) => pattern.test(path)));
}

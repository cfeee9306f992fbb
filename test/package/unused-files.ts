import type { Files } from './files.ts';
import { reachableFrom } from './loaded-files.ts';

const known = [
  // The browser looks for them by its own rules.
  /^_locales\/\w+\/messages\.json$/,
  // What the other icons are drawn from; it lies beside them.
  /^icons\/icon\.svg$/,
];

/** Files of a build that nothing asks for, seen from the manifest. */
export function unusedFiles(files: Files): string[] {
  const used = new Set(reachableFrom('manifest.json', files));
  return [...files.keys()].filter((path) => !used.has(path) && !known.some((pattern) => pattern.test(path)));
}

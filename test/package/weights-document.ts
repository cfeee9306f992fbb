import type { BrowserName } from '../browsers/browser-name.ts';
import { buildOf } from '../checks/builds.ts';
import type { Files } from './files.ts';
import { loadedByPanel } from './loaded-files.ts';
import { withoutMaps } from './second-build.ts';
import { packageWeights, total, type Weight, weigh } from './weights.ts';
import { zip } from './zip.ts';

/** Where the weights are written down. */
export const weightsPath = 'docs/weights.md';

const introduction = `# What it weighs

Written by \`npm run weights -- --write\`; a test holds it to be true. 1 kB is 1000 bytes.

Each byte of the minified scripts is given to the package that the build's source map names for it, so the parts add up
to the whole. Its share of the compressed script is in proportion to that: what a package would truly save by leaving
is a little more or less. Files are compressed one by one, at level 9.
`;

/** The document as it must be for these builds, which have source maps. */
export function weightsDocument(builds: Readonly<Record<BrowserName, Files>>): string {
  const files = builds.chromium;
  const packages = packageWeights(files);
  const styles = loadedByPanel(files).filter((path) => path.endsWith('.css'));
  const messages = [...files.keys()].filter((path) => path.startsWith('_locales/')).sort();
  const others = [weigh('style', files, styles), ...messages.map((path) => weigh(path, files, [path]))];
  const zips = (['chromium', 'firefox'] as const).map(
    (name) => `| ${buildOf[name]} | ${kilo(zip(withoutMaps(builds[name])).length)} |`,
  );
  return [
    introduction,
    table('script of the panel', [...packages, total('**all of it**', packages)]),
    table('beside the script', others),
    `| package | kB |\n| --- | ---: |\n${zips.join('\n')}\n`,
  ].join('\n');
}

function table(title: string, weights: readonly Weight[]): string {
  const rows = weights.map(({ name, bytes, gzip }) => `| ${name} | ${kilo(bytes)} | ${kilo(gzip)} |`);
  return `| ${title} | minified kB | gzip kB |\n| --- | ---: | ---: |\n${rows.join('\n')}\n`;
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

import { gzip } from 'pako';
import { bytesBySource } from './bytes-by-source.ts';
import { type Files, textOf } from './files.ts';
import { loadedByPanel } from './loaded-files.ts';

/** What something weighs, in bytes. */
export interface Weight {
  readonly name: string;
  readonly bytes: number;
  readonly gzip: number;
}

/** What each package adds to the scripts of the panel, heaviest first; the build must have source maps. */
export function packageWeights(files: Files): Weight[] {
  const scripts = loadedByPanel(files).filter((path) => path.endsWith('.js'));
  const shares = scripts.flatMap((path) => {
    const whole = weigh('', files, [path]);
    // What the bundler wrote alone has no map.
    const map = files.has(`${path}.map`) ? JSON.parse(textOf(files, `${path}.map`)) : undefined;
    const sources = map ? bytesBySource(textOf(files, path), map) : new Map([['', whole.bytes]]);
    return [...sources].map(([source, bytes]) => ({
      name: packageOf(source),
      bytes,
      gzip: (whole.gzip * bytes) / whole.bytes,
    }));
  });
  const names = new Set(shares.map(({ name }) => name));
  const weights = [...names].map((name) =>
    total(
      name,
      shares.filter((share) => share.name === name),
    ),
  );
  return weights.sort((a, b) => b.bytes - a.bytes);
}

/** What these files weigh, each compressed for itself, as `gzip -9` does it. Every Node has another zlib: not by that. */
export function weigh(name: string, files: Files, paths: readonly string[]): Weight {
  const all = paths.map((path) => files.get(path) ?? new Uint8Array());
  return total(
    name,
    all.map((file) => ({ bytes: file.length, gzip: gzip(file, { level: 9 }).length })),
  );
}

/** The sum of weights, under a name of its own. */
export function total(name: string, weights: readonly Omit<Weight, 'name'>[]): Weight {
  const sum = (member: 'bytes' | 'gzip') => weights.reduce((all, weight) => all + weight[member], 0);
  return { name, bytes: sum('bytes'), gzip: sum('gzip') };
}

/** The package that a source belongs to. */
export function packageOf(source: string): string {
  const [, name] = /.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  return name ?? (/(^|\/)src\//.test(source) ? 'our own code' : 'glue of the bundler');
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A source file, and what it imports: files by their path from the repository, packages by their name. */
export interface SourceFile {
  readonly path: string;
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

/** Every script below `src`, with all its imports: type imports and dynamic imports too. */
export function sourceFiles(): SourceFile[] {
  const paths = readdirSync(join(repository, 'src'), { encoding: 'utf8', recursive: true })
    .map((path) => posix.join('src', path.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path));
  return paths.sort().map((path) => {
    const text = readFileSync(join(repository, path), 'utf8');
    const names = [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
    const isRelative = (name: string) => name.startsWith('.');
    const files = names.filter(isRelative).map((name) => posix.normalize(posix.join(dirname(path), name)));
    return {
      path,
      files: files.filter((file) => /^src\/.*\.(tsx?|css)$/.test(file)),
      packages: names.filter((name) => !isRelative(name)),
    };
  });
}

/** Circular imports, each as the list of its files. */
export function circles(files: readonly SourceFile[]): string[][] {
  const imports = new Map(files.map((file) => [file.path, file.files]));
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (path: string, parents: readonly string[]) => {
    const start = parents.indexOf(path);
    if (start >= 0) found.push([...parents.slice(start), path]);
    if (start >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...parents, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { callSource, type Json } from '../expression.ts';
import type { Surface } from '../surface.ts';
import { createSearch } from './search.ts';
import type { Search } from './search-types.ts';
import { createUses } from './uses.ts';

const place = 'window.sessionInspectorDriverSearch';
let source: Promise<string> | undefined;

/** Calls a method of `Search` in the panel's document, after installing it if this document has none yet. */
export async function runSearch<M extends keyof Search>(
  surface: Pick<Surface, 'evaluate'>,
  method: M,
  ...args: Parameters<Search[M]> & readonly Json[]
): Promise<Awaited<ReturnType<Search[M]>>> {
  const call = `${place}.${method}(...${JSON.stringify(args)})`;
  const missing = 'no search in this document yet';
  const result = await surface.evaluate<Awaited<ReturnType<Search[M]>> | typeof missing>(
    `${place} ? ${call} : ${JSON.stringify(missing)}`,
  );
  if (result !== missing) return result as Awaited<ReturnType<Search[M]>>;
  source ??= readSource();
  return surface.evaluate<Awaited<ReturnType<Search[M]>>>(`(${await source}), ${call}`);
}

async function readSource(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@testing-library/dom');
  const library = await readFile(join(dirname(main), '@testing-library/dom.umd.min.js'), 'utf8');
  // As a CommonJS module, so that the library leaves no global behind.
  const load = `((exports, module) => { ${library}\n; return exports; })({}, {})`;
  return `${place} ??= ${callSource(createSearch, `${load}, ${callSource(createUses, '')}`)}`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root folder of the repository. */
export const repository = join(import.meta.dirname, '../../..');

export function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(repository, path), 'utf8')) as Record<string, unknown>;
}

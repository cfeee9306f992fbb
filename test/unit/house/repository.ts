import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The top of the repository. */
export const repository = join(import.meta.dirname, '../../..');

export function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(repository, path), 'utf8')) as Record<string, unknown>;
}

/** All views of the panel as one text: they alone have words to say. */
export function readViews(): string {
  const views = join(repository, 'src/panel/views');
  return readdirSync(views)
    .map((file) => readFileSync(join(views, file), 'utf8'))
    .join('\n');
}

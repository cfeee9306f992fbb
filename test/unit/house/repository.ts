import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The top of the repository. */
export const repository = join(import.meta.dirname, '../../..');

export function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(repository, path), 'utf8')) as Record<string, unknown>;
}

/** All views as one text: they alone have words to say. */
export function readViews(): string {
  return ['src/panel/views', 'src/grant']
    .flatMap((room) => readdirSync(join(repository, room)).map((file) => join(repository, room, file)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from './repository.ts';

/** The number of lines of each script and style sheet, by its path; the shortest first. */
const files = ['src', 'test']
  .flatMap((folder) =>
    readdirSync(join(repository, folder), { encoding: 'utf8', recursive: true }).map((path) =>
      join(folder, path),
    ),
  )
  .filter((path) => /\.(tsx?|css)$/.test(path))
  .map((path) => ({ path, lines: readFileSync(join(repository, path), 'utf8').split('\n').length - 1 }))
  .sort((one, other) => one.lines - other.lines);
const linesAt = (share: number) => files[Math.floor(files.length * share)]?.lines;

it('the files are small: half of them have 60 lines or fewer, 9 of 10 no more than 150, none more than 300', () => {
  expect(files.length).toBeGreaterThan(400);
  expect(linesAt(0.5)).toBeLessThanOrEqual(60);
  expect(linesAt(0.9)).toBeLessThanOrEqual(150);
  expect(files.filter(({ lines }) => lines > 300)).toEqual([]);
});

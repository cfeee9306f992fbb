import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from './repository.ts';

const folders = ['log', 'draft', 'model'].map((name) => join(repository, 'src/panel', name));
const files = folders.flatMap((folder) =>
  readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
);

/** The names in a file that match a pattern, each once. */
const found = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name));

it('each signal of the model is written only by the file that creates it', () => {
  const written = files.map(({ name, text }) => {
    const made = found(text, /(?:const|let) (\w+)(?:: [^=]+)? = signal[(<]/g);
    const assigned = found(text, /(\w+)\.value (?:[-+|&?]{0,2}=)(?!=)/g);
    return { name, made, foreign: [...assigned].filter((signal) => !made.has(signal)) };
  });
  expect(written.flatMap(({ made }) => [...made]).length).toBeGreaterThan(5);
  expect(written.filter(({ foreign }) => foreign.length > 0)).toEqual([]);
});

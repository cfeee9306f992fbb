import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from './repository.ts';

/** Words that a reader would have to guess at, or that had several meanings here, each with a plain one. */
const plainWords: Readonly<Record<string, string>> = {
  'witness|testimony': 'evidence',
  'knocks?|doors?': 'message listener, request',
  'jars?': 'cookie store',
  'arrivals?': 'wait for document',
  'mend(s|ed|ing)?': 'fix',
  anew: 'again',
  nought: 'zero',
  'told|tells?': 'reported, says',
  'in sight': 'visible',
  'nobody|whoever|anybody|somebody': 'no one, anyone',
  patience: 'timeout',
  bears: 'has',
};

const own = join('test', 'unit', 'repository', 'words.test.ts');
const isText = (path: string) => /\.(tsx?|css|html|md)$/.test(path) && path !== own;
const below = (folder: string) =>
  readdirSync(join(repository, folder), { encoding: 'utf8', recursive: true }).map((path) =>
    join(folder, path),
  );
const files = [...readdirSync(repository), ...['src', 'test', 'docs'].flatMap(below)].filter(isText);
const texts = [...files, 'public/_locales/en/messages.json'].map((path) => ({
  path,
  text: readFileSync(join(repository, path), 'utf8'),
}));

it.each(Object.entries(plainWords))('no file says %s, but %s', (words, _plain) => {
  const pattern = new RegExp(`\\b(${words})\\b`, 'i');
  const found = texts.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(texts.length).toBeGreaterThan(400);
  expect(found).toEqual([]);
});

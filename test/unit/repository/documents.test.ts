import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/panel/i18n/language.ts';
import { repository } from './repository.ts';

const read = (path: string) => readFileSync(join(repository, path), 'utf8');
const below = readdirSync(join(repository, 'docs'), { encoding: 'utf8', recursive: true });
const documents = [...readdirSync(repository), ...below.map((path) => join('docs', path))].filter((path) =>
  path.endsWith('.md'),
);

/** The files of the repository that a document shows or links to. */
function linked(document: string): string[] {
  const links = [...read(document).matchAll(/(?:\]\(|src="|srcset=")([^)"#\s]+)/g)].map(
    ([, link = '']) => link,
  );
  return links.filter((link) => !/^\w+:/.test(link)).map((link) => join(dirname(document), link));
}

describe.each(documents)('the document %s', (document) => {
  it('links to no file that does not exist', () => {
    expect(linked(document).filter((path) => !existsSync(join(repository, path)))).toEqual([]);
  });

  it('names no file of the code that does not exist', () => {
    const named = [...read(document).matchAll(/`((?:src|test|docs)\/[\w/.-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
  });
});

describe('the documents', () => {
  it('show the panel at its three sizes, light and dark, and every state in each language', () => {
    const pictures = ['bottom', 'right', 'large'].flatMap((size) => [
      `${size}-light.png`,
      `${size}-dark.png`,
    ]);
    const states = Object.keys(languages).map((language) => `states-${language}.webp`);
    expect(linked('README.md')).toEqual(
      expect.arrayContaining([...pictures, ...states].map((picture) => `docs/pictures/${picture}`)),
    );
  });

  it('describe the extension for the browsers’ stores in each language, as the manifest does', () => {
    for (const language of Object.keys(languages)) {
      const messages = JSON.parse(read(`public/_locales/${language}/messages.json`));
      expect(read(`docs/listing/${language}.md`)).toContain(messages.extensionDescription.message);
    }
  });

  it('follow one edit from the key press to the diff through fewer than 20 files', () => {
    const section = read('CONTRIBUTING.md').split('### One edit')[1]?.split('\n## ')[0] ?? '';
    const files = new Set([...section.matchAll(/`(src\/[^`]+)`/g)].map(([, path]) => path));
    expect(files.size).toBeGreaterThan(10);
    expect(files.size).toBeLessThan(20);
  });
});

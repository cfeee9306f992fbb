import { describe, expect, it } from 'vitest';
import { browserNames } from '../browsers/browser-name.ts';
import { buildFolder } from './builds.ts';
import { readFolder, textOf } from './files.ts';

/** What asks for a message: its name, or for one that counts the part before `_one` and `_other`. */
const nameOf = (key: string) => key.replace(/_(one|other)$/, '');

/**
 * Names that the code composes, from those of known keys, of pages of the documentation, of rules, of what is compared, and of what
 * came of a place that was looked up.
 */
const isComposed = (key: string) => /^(about_(?!unknown_)|docs_|finding_|side_|lookUp_)/.test(key);

describe.each(browserNames)('messages in the build for %s', (name) => {
  const files = readFolder(buildFolder(name));
  const scripts = [...files.keys()].filter((path) => path.endsWith('.js'));
  const code = scripts.map((path) => textOf(files, path)).join('\n');
  const manifest = textOf(files, 'manifest.json');
  const keys = Object.keys(JSON.parse(textOf(files, '_locales/en/messages.json')));

  it('are all used by its scripts or its manifest', () => {
    const literals = new Set([...code.matchAll(/(["'`])(\w+)\1/g)].map(([, , literal = '']) => literal));
    const plain = keys.filter((key) => !isComposed(key));
    expect(plain).not.toEqual([]);
    const unused = plain.filter(
      (key) => !literals.has(nameOf(key)) && !manifest.includes(`__MSG_${nameOf(key)}__`),
    );
    expect(unused).toEqual([]);
  });
});

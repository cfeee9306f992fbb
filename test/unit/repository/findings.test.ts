import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/findings/rules.ts';
import { readJson, repository } from './repository.ts';

const ids: readonly string[] = rules.map(({ id }) => id);
const messages = Object.keys(readJson('public/_locales/en/messages.json'));
const wordsOf = (id: string) => `finding_${id.replaceAll('-', '_')}`;

describe('the list of rules', () => {
  it('has every rule of the folder, each in the file of its id', () => {
    const helpers = ['finding.ts', 'place.ts', 'rules.ts'];
    const files = readdirSync(join(repository, 'src/findings')).filter((name) => !helpers.includes(name));
    expect(files.sort()).toEqual(ids.map((id) => `${id}.ts`).sort());
  });

  it('has messages for each rule, and no messages without a rule', () => {
    const worded = messages.filter((name) => name.startsWith('finding_'));
    expect(ids.filter((id) => !worded.some((name) => name.startsWith(wordsOf(id))))).toEqual([]);
    expect(worded.filter((name) => !ids.some((id) => name.startsWith(wordsOf(id))))).toEqual([]);
  });

  it('is the same, in the same order, as in docs/findings.md', () => {
    const text = readFileSync(join(repository, 'docs/findings.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `([\w-]+)` \| (\w+) \|/gm)];
    expect(rows.map(([, id, severity]) => ({ id, severity }))).toEqual(
      rules.map(({ id, severity }) => ({ id, severity })),
    );
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/findings/finding.ts';
import { rules } from '../../../src/findings/rules.ts';
import type { LanguageName } from '../../../src/panel/i18n/language.ts';
import { readJson, repository } from './repository.ts';

const all: readonly Rule<string>[] = rules;
const ids = all.map(({ id }) => id);

type Messages = { readonly [name: string]: { readonly message: string } };
const messagesIn = (language: string) => readJson(`public/_locales/${language}/messages.json`) as Messages;

const messageOf = (id: string) => `finding_${id.replaceAll('-', '_')}`;
/** The messages of what a rule says: one for each variant, or one. */
const sentencesOf = ({ id, variants }: Rule<string>) =>
  variants ? variants.map((variant) => `${messageOf(id)}_${variant}`) : [messageOf(id)];

/** What the sentences of a probable finding say in each language. */
const probably: Readonly<Record<LanguageName, string>> = {
  en: 'probably',
  pt_BR: 'provavelmente',
  es: 'probablemente',
};

describe('the list of rules', () => {
  it('has every rule of the folder, each in the file of its id', () => {
    const helpers = ['finding.ts', 'place.ts', 'returned-token.ts', 'rules.ts'];
    const files = readdirSync(join(repository, 'src/findings')).filter((name) => !helpers.includes(name));
    expect(files.sort()).toEqual(ids.map((id) => `${id}.ts`).sort());
  });

  it('has for each rule its sentences and why it matters, and no messages without a rule', () => {
    const wanted = all.flatMap((rule) => [...sentencesOf(rule), `${messageOf(rule.id)}_why`]);
    const worded = Object.keys(messagesIn('en')).filter((name) => name.startsWith('finding_'));
    expect(worded.sort()).toEqual(wanted.sort());
  });

  it.each(Object.entries(probably))(
    'says in %s which findings are probable, and of no other',
    (language, word) => {
      const messages = messagesIn(language);
      const saysSo = (name: string) => messages[name]?.message.toLowerCase().includes(word) ?? false;
      const sentences = all.flatMap((rule) =>
        sentencesOf(rule).map((name) => ({ name, isProbable: rule.isProbable ?? false })),
      );
      expect(sentences.map(({ name }) => ({ name, isProbable: saysSo(name) }))).toEqual(sentences);
    },
  );

  it('is the same, in the same order, as in docs/findings.md', () => {
    const text = readFileSync(join(repository, 'docs/findings.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `([\w-]+)` \| (\w+) \|/gm)];
    expect(rows.map(([, id, severity]) => ({ id, severity }))).toEqual(
      rules.map(({ id, severity }) => ({ id, severity })),
    );
  });
});

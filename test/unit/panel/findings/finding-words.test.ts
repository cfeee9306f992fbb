import { expect, it } from 'vitest';
import { atKey } from '../../../../src/findings/finding.ts';
import type { Found } from '../../../../src/findings/rules.ts';
import { findingsAsText, sentenceOf } from '../../../../src/panel/findings/finding-words.ts';
import { openPageLanguage } from '../../../plain-page/page-language.ts';

const text = openPageLanguage('').text.value;

it('finding words: the words of a finding are in its sentence, a list as the language writes it', () => {
  expect(sentenceOf({ id: 'place-without-country', words: ['postalCode'] }, text)).toBe(
    'Without country, postalCode gives no region.',
  );
  expect(sentenceOf({ id: 'also-changed', words: [['sc', 'facets']] }, text)).toBe(
    'Also changed by the platform: sc and facets.',
  );
});

it('finding words: a rule of several sentences says the one of its variant', () => {
  const words = [['vtex_segment'], ['store.example/pt', 'store.example/']];
  expect(sentenceOf({ id: 'several-cookies', variant: 'at', words }, text)).toBe(
    'The browser sends more than one vtex_segment: store.example/pt and store.example/.',
  );
});

it('finding words: a name that is an e-mail is not said', () => {
  expect(sentenceOf({ id: 'namespace-in-public', words: ['ana@example.com'] }, text)).not.toContain('ana@');
  expect(sentenceOf({ id: 'also-changed', words: [['ana@example.com']] }, text)).not.toContain('ana@');
});

it('finding words: as text they have what disagrees, and nothing that is personal', () => {
  const found: Found = {
    ...{ id: 'key-written-over', severity: 'problem', evidence: {}, wayOut: null, about: atKey('sc') },
    compares: ['sent', 'now'],
    words: [['sc', 'storeUserEmail']],
    differences: [
      { path: ['public', 'sc'], one: '2', other: null },
      { path: ['public', 'storeUserEmail'], one: 'ana@example.com', other: undefined },
    ],
  };
  const copied = findingsAsText([found], text);
  expect(copied).toMatch(
    /^⚠ Kept, and then set to another value: sc and storeUserEmail\.\n {2}A session app/,
  );
  expect(copied).toContain('  sc: 2 (sent) ≠ null (now)');
  expect(copied).toContain('  storeUserEmail: ••• (sent) ≠ null (now)');
});

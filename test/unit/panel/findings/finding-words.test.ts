import { expect, it } from 'vitest';
import { saidOf } from '../../../../src/panel/findings/finding-words.ts';
import { openPageLanguage } from '../../../plain-page/page-language.ts';

const text = openPageLanguage('').text.value;

it('finding words: a finding at a box leads there, with its own words', () => {
  const evidence = { field: 'postalCode', words: ['postalCode'] };
  expect(saidOf('place-without-country', evidence, text)).toEqual({
    text: 'Without country, postalCode gives no region.',
    leadsTo: { kind: 'place', place: 'public.postalCode' },
  });
});

it('finding words: a name that is an e-mail is not said', () => {
  const said = saidOf('namespace-in-public', { names: ['ana@example.com'] }, text);
  expect(said?.text).not.toContain('ana@');
});

it('finding words: those of an edit without effect are the status line’s', () => {
  expect(saidOf('edit-without-effect', { reason: 'same', keys: [] }, text)).toBeNull();
});

it('finding words: the cookie counts the fields that differ', () => {
  const said = saidOf('segment-cookie-differs', { fields: ['channel'] }, text);
  expect(said).toMatchObject({ text: expect.stringContaining('1 field'), leadsTo: { kind: 'cookies' } });
});

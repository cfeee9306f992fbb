import { expect, it } from 'vitest';
import { changeInWords } from '../../../../src/panel/shell/change-in-words.ts';
import { isOtherShopper } from '../../../../src/panel/shell/shopper-changes.tsx';
import type { Json } from '../../../../src/vtex/json.ts';
import { openPageLanguage } from '../../../plain-page/page-language.ts';
import { sampleShopper } from '../shopper/sample-shopper.ts';

const { t } = openPageLanguage('').text.value;

it.each<[string, Json | undefined, Json | undefined, string]>([
  ['regionId', null, 'v2.7630C64CA8B383A89EED3691F1BD1125', 'regionId: null → v2.7630…1125'],
  ['utm_source', 'google', '', 'utm_source: google → empty'],
  ['admin_cultureInfo', undefined, 'pt-BR', 'admin_cultureInfo: absent → pt-BR'],
  ['campaigns', null, 'a,b', 'campaigns: 0 → 2'],
  ['campaigns', 'a,b', 'b,c', 'campaigns: −1 +1'],
  ['facets', 'zip-code=1;country=BRA;', '', 'facets: 2 → 0'],
  ['channel', 1, 2, 'channel: 1 → 2'],
  ['orderFormId', 'one', 'two', 'orderFormId: •••••• → ••••••'],
])('a change in words: %s', (field, was, now, words) => {
  expect(changeInWords(field, was, now, t)).toBe(words);
});

it.each<[string, Parameters<typeof sampleShopper>, boolean]>([
  ['another key of public alone', [{ public: { partnerCode: 'A' } }, { channel: '1' }], false],
  ['another segment', [{}, { channel: '2' }], true],
  ['another computed key', [{ profile: { email: 'ana@example.com' } }, { channel: '1' }], true],
  ['another session', [{}, { channel: '1' }, 'two'], true],
])('a page shows old values after %s: %s', (_, now, isOther) => {
  expect(isOtherShopper(sampleShopper({}, { channel: '1' }), sampleShopper(...now))).toBe(isOther);
});

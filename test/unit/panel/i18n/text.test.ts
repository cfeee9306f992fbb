import { describe, expect, it } from 'vitest';
import en from '../../../../public/_locales/en/messages.json';
import pt from '../../../../public/_locales/pt_BR/messages.json';
import { createText } from '../../../../src/panel/i18n/text.ts';

const minute = 60_000;

describe('text', () => {
  const text = createText('en', en);

  it('inserts values, whatever they contain', () => {
    expect(text.t('setKey', 'country', '$1 $& <b>')).toBe('Set country to $1 $& <b>');
  });

  it.each([
    [0, 'Apply 0 changes'],
    [1, 'Apply 1 change'],
    [2, 'Apply 2 changes'],
  ])('counts %d', (count, words) => {
    expect(text.count('apply', count)).toBe(words);
  });

  it('uses the plural for zero in Portuguese, too', () => {
    expect(createText('pt-BR', pt).count('apply', 0)).toBe('Aplicar 0 alterações');
  });

  it.each([
    [5 * 1440 * minute, '5d'],
    [2 * 60 * minute, '2h'],
    [4 * 1440 * minute + 23 * 60 * minute, '4d 23h'],
    [3 * 60 * minute + 5 * minute, '3h 5m'],
    [59_000, '0m'],
    [-1, '0m'],
  ])('formats a span of %d ms in its two greatest units', (span, words) => {
    expect(text.span(span)).toBe(words);
  });
});

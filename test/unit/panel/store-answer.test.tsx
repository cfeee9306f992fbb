// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { StoreAnswer } from '../../../src/panel/views/store-answer.tsx';
import { TextProvider } from '../../../src/panel/views/text.tsx';
import { openPageLanguage } from '../../plain-page/page-language.ts';

function shown(body: string): string {
  const root = document.createElement('div');
  render(
    <TextProvider value={openPageLanguage('').text.value}>
      <StoreAnswer failure={{ kind: 'status', status: 500, message: null, body, retryAt: null }} />
    </TextProvider>,
    root,
  );
  return root.querySelector('pre')?.textContent ?? '';
}

const token = `eyJ${'a'.repeat(60)}.eyJ${'b'.repeat(9_000)}.${'c'.repeat(40)}`;

it('shows the beginning of a long answer', () => {
  expect(shown('no'.repeat(10_000))).toHaveLength(4_000);
});

it.each([0, 3_000, 3_900, 3_990, 7_950, 7_998])('leaves no half of a token that begins at %i', (at) => {
  expect(shown(`${'no '.repeat(at / 3)}${token}`)).not.toMatch(/eyJ|a{10}|b{10}/);
});

it('leaves no half of an e-mail', () => {
  expect(shown(`${'no '.repeat(1_330)}ana.maria.silva@example.com`)).not.toContain('ana');
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { Highlighted } from '../../../../src/panel/session/highlighted.tsx';

function html(text: string, wanted: string): string {
  const root = document.createElement('div');
  render(<Highlighted text={text} wanted={wanted} />, root);
  return root.innerHTML;
}

it.each([
  ['utm_source', 'utm', '<mark>utm</mark>_source'],
  ['Google google', 'goo', '<mark>Goo</mark>gle <mark>goo</mark>gle'],
  ['aaa', 'aa', '<mark>aa</mark>a'],
  ['aaaa', 'aa', '<mark>aa</mark><mark>aa</mark>'],
  ['plain', 'x', 'plain'],
  ['plain', '', 'plain'],
  ['<b>', 'b', '&lt;<mark>b</mark>&gt;'],
  // In lower case "İ" has two characters, and the positions would differ.
  ['İstanbul', 'stan', 'İstanbul'],
])('Highlighted: highlights in %s every %s', (text, wanted, highlighted) => {
  expect(html(text, wanted)).toBe(highlighted);
});

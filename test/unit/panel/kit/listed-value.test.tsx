// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { ListedValue } from '../../../../src/panel/kit/listed-value.tsx';

function marks(value: string, was: string | undefined): string[] {
  const root = document.createElement('div');
  render(<ListedValue value={value} was={was} />, root);
  return [...root.querySelectorAll('ins, del')].map((mark) => `${mark.localName} ${mark.textContent}`);
}

it.each([
  ['a,b', 'a,b', []],
  ['a,b', 'a', ['ins b']],
  ['a', 'a,b', ['del b']],
  ['a,b', undefined, ['ins a', 'ins b']],
])('shows of the list %s, which was %s, what changed', (value, was, changed) => {
  expect(marks(value, was)).toEqual(changed);
});

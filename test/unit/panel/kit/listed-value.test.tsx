// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { ListedValue } from '../../../../src/panel/kit/listed-value.tsx';

function changesIn(value: string, was: string | undefined): string[] {
  const root = document.createElement('div');
  render(<ListedValue value={value} was={was} />, root);
  return [...root.querySelectorAll('ins, del')].map((change) => `${change.localName} ${change.textContent}`);
}

it.each([
  ['a,b', 'a,b', []],
  ['a,b', 'a', ['ins b']],
  ['a', 'a,b', ['del b']],
  ['a,b', undefined, ['ins a', 'ins b']],
])('ListedValue: for %s, which was %s, shows what changed', (value, was, changed) => {
  expect(changesIn(value, was)).toEqual(changed);
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { TextProvider } from '../../../../src/panel/i18n/use-text.tsx';
import { isListed } from '../../../../src/panel/kit/is-listed.ts';
import { ListedValue } from '../../../../src/panel/kit/listed-value.tsx';
import type { Json } from '../../../../src/vtex/json.ts';
import { openPageLanguage } from '../../../plain-page/page-language.ts';
import { waitUntil } from '../../wait-until.ts';

let root = document.createElement('div');
beforeEach(() => {
  root = document.createElement('div');
});

/** Resolves when the list is there: one that is long or an array is loaded first. */
async function draw(value: Json, was: Json | undefined): Promise<void> {
  const text = openPageLanguage('').text.value;
  render(
    <TextProvider value={text}>
      <ListedValue name="priceTables" value={value} was={was} />
    </TextProvider>,
    root,
  );
  await waitUntil(() => root.querySelector('li') !== null);
}

const textsOf = (selector: string) =>
  [...root.querySelectorAll(selector)].map((change) => `${change.localName} ${change.textContent}`);

describe('ListedValue', () => {
  it.each<[Json, Json | undefined, readonly string[]]>([
    ['a,b', 'a,b', []],
    ['a,b', 'a', ['ins b']],
    ['a', 'a,b', ['del b']],
    ['a,b', undefined, ['ins a', 'ins b']],
    [['a', 'b'], null, ['ins a', 'ins b']],
    [
      ['a', 'b'],
      ['b', 'c'],
      ['del c', 'ins a'],
    ],
    [['a', 'b'], 'a,b', []],
    [[1, 2], '1,3', ['del 3', 'ins 2']],
  ])('for %j, which was %j, shows what changed', async (value, was, changed) => {
    await draw(value, was);
    expect(textsOf('li :is(ins, del)')).toEqual(changed);
  });

  it.each<[Json, Json | undefined, readonly string[]]>([
    ['a,b', 'a', []],
    [['a'], ['a', 'b'], ['span list']],
    [['a'], null, ['span list']],
    [['a'], 'a', ['del string', 'ins list']],
    ['a', ['a'], ['del list', 'ins string']],
  ])('for %j, which was %j, says which form it has', async (value, was, forms) => {
    await draw(value, was);
    expect(textsOf('.type')).toEqual(forms);
  });

  it('shows the items of an array as they came', async () => {
    await draw([7, { id: 'a', name: 'A' }], undefined);
    expect(textsOf('.value')).toEqual(['span 7', 'span {"id":"a","name":"A"}']);
    expect(root.querySelector('.value.number')).not.toBeNull();
  });

  it('has a filter for a long list, where what changed comes first', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `table-${index}`);
    await draw([...many, 'new'], many.concat('lost').join());
    expect(textsOf('li').slice(0, 3)).toEqual(['li lost', 'li new', 'li table-0']);
    expect(root.querySelector('[aria-live]')?.textContent).toBe('302 of 302 items');
    const input = root.querySelector('input') as HTMLInputElement;
    expect(input.getAttribute('aria-label')).toBe('Filter priceTables');
    input.value = ' TABLE-29';
    input.dispatchEvent(new Event('input'));
    await waitUntil(() => textsOf('li').length === 11);
    expect(root.querySelector('[aria-live]')?.textContent).toBe('11 of 302 items');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await waitUntil(() => textsOf('li').length === 302);
  });

  it('has no filter for a short one', async () => {
    await draw(Array.from({ length: 12 }, (_, index) => `${index}`).join(), null);
    expect(root.querySelectorAll('input')).toHaveLength(0);
    expect(textsOf('li')).toHaveLength(12);
  });
});

describe('a value is listed', () => {
  const long = Array.from({ length: 13 }, (_, index) => index);
  it.each<[string, Json | undefined, boolean]>([
    ['priceTables', 'gold', true],
    ['campaigns', ['a'], true],
    ['campaigns', [], false],
    ['campaigns', ' , ', false],
    ['campaigns', 7, false],
    ['campaigns', undefined, false],
    ['facets', 'a,b', false],
    ['facets', ['a', 'b'], false],
    ['facets', long, true],
    ['priceTables', ['ana@example.com'], false],
  ])('%s %j: %j', (name, value, is) => {
    expect(isListed(['segment', name], value)).toBe(is);
  });
});

import { describe, expect, it } from 'vitest';
import { parseRegions, sellersInRegionId } from '../../../src/vtex/regions.ts';

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const ids = (id: string) => sellersInRegionId(id)?.map((seller) => seller.id) ?? null;

describe('the sellers in a region id', () => {
  it.each<[name: string, id: string, sellers: string[] | null]>([
    ['no seller', 'U1cj', []],
    ['one', base64('SW#shop'), ['shop']],
    ['several', base64('SW#shop;warehouse'), ['shop', 'warehouse']],
    ['several parts in one text', base64('SW#shop;SW#warehouse'), ['shop', 'warehouse']],
    ['several parts with commas', base64('SW#shop,SW#warehouse'), ['shop', 'warehouse']],
    ['parts that were joined as base64', `${base64('SW#a')}${base64('SW#bb')}`, ['a', 'bb']],
    ['the same twice', base64('SW#shop;shop;'), ['shop']],
    ['without padding', base64('SW#shops').replace(/=+$/, ''), ['shops']],
    ['percent-encoded', encodeURIComponent(base64('SW#shops')), ['shops']],
    ['letters outside ASCII', base64('SW#São'), ['São']],
    ['of the second form', 'v2.7630C64CA8B383A89EED3691F1BD1125', null],
    ['other base64', base64('other'), null],
    ['no base64', 'região', null],
    ['empty', '', null],
  ])('%s', (_, id, sellers) => {
    expect(ids(id)).toEqual(sellers);
  });
});

describe('the response of the API of regions', () => {
  const shop = { id: 'shop', name: 'The shop', logo: null };

  it('is a list, or the object that the contract draws', () => {
    const region = { id: 'v2.1', sellers: [{ id: 'shop', name: 'The shop' }] };
    expect(parseRegions([{ id: 'v2.1', sellers: [shop] }])).toEqual([region]);
    expect(parseRegions({ id: 'v2.1', sellers: [shop] })).toEqual([region]);
    expect(parseRegions([])).toEqual([]);
  });

  it('has a name where there is one', () => {
    expect(
      parseRegions([{ id: 'v2.1', sellers: [{ id: 'shop', name: '' }, { id: 'other' }, 'none'] }]),
    ).toEqual([
      {
        id: 'v2.1',
        sellers: [
          { id: 'shop', name: null },
          { id: 'other', name: null },
        ],
      },
    ]);
  });

  it.each([[null], ['text'], [[{ id: 'v2.1' }]], [{ error: {} }], [undefined]])('is none: %j', (body) => {
    expect(parseRegions(body)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/vtex/json.ts';
import { canPageHave, changeOf, pageRoute } from '../../../src/vtex/page-route.ts';

const members = { channel: '{"salesChannel":"1"}', country: 'BRA', locale: 'pt-BR', postalCode: null };
const routeOf = (sent: Readonly<Record<string, Json>>) =>
  pageRoute({ members, from: 'live' }, new Map(Object.entries(sent)));
const waysOf = (sent: Readonly<Record<string, Json>>) => {
  const { byPage, byPatch } = routeOf(sent);
  return [[...byPage.keys()], [...byPatch.keys()]];
};

describe('the route of an edit', () => {
  it('is through the page for what the page owns, and by PATCH for all else', () => {
    expect(waysOf({ sc: '2', utm_source: 'x', regionId: 'v2.1', country: 'USA' })).toEqual([
      ['sc', 'country'],
      ['utm_source', 'regionId'],
    ]);
  });

  it('is both for what is cleared, and PATCH alone for what the page cannot have', () => {
    expect(waysOf({ postalCode: '', locale: 'pt_BR', country: '' })).toEqual([
      ['postalCode'],
      ['postalCode', 'locale', 'country'],
    ]);
  });

  it('gives the page what it has in another form', () => {
    const page = { members: { ...members, postalCode: '01310-100' }, from: 'live' } as const;
    const route = pageRoute(page, new Map([['postalCode', '01310100']]));
    expect(changeOf(route).members.postalCode).toBe('01310100');
  });

  it('gives the page its trade policy again where FastStore does not read the channel that it has', () => {
    const page = { members: { ...members, channel: '1' }, from: 'live' } as const;
    expect(changeOf(pageRoute(page, new Map([['sc', '1']]))).salesChannel).toBe('1');
  });

  it('gives the page nothing that it has: it validates it', () => {
    expect(changeOf(routeOf({ sc: '1', country: 'BRA', postalCode: '' }))).toEqual({ members: {} });
  });
});

describe('the change of the page', () => {
  it('is one for several keys', () => {
    expect(changeOf(routeOf({ sc: '2', postalCode: '1' }))).toEqual({
      members: { postalCode: '1', city: null, geoCoordinates: null },
      salesChannel: '2',
    });
  });

  it('leaves the town where coordinates are given with the postal code, for FastStore would replace them', () => {
    expect(changeOf(routeOf({ postalCode: '1', geoCoordinates: '1,2' }))).toEqual({
      members: { postalCode: '1', geoCoordinates: { longitude: 1, latitude: 2 } },
    });
  });
});

it.each([[{ postalCode: '1', geoCoordinates: '2,1' }], [{ geoCoordinates: '2,1', postalCode: '1' }]])(
  'coordinates that the page has already stay where they are given with a postal code: %j',
  (sent) => {
    const page = { ...members, geoCoordinates: { longitude: 2, latitude: 1 } };
    const route = pageRoute({ members: page, from: 'live' }, new Map(Object.entries(sent)));
    expect(changeOf(route).members).toEqual({
      postalCode: '1',
      geoCoordinates: { longitude: 2, latitude: 1 },
    });
  },
);

it.each<[string, Json, boolean]>([
  ['sc', '2', true],
  ['sc', '', true],
  ['postalCode', '', false],
  ['locale', 'pt_BR', false],
  ['geoCoordinates', 'here', false],
  ['utm_source', 'x', false],
])('a page alone: %s with %j reaches the platform: %s', (name, value, expected) => {
  expect(canPageHave(name, value)).toBe(expected);
});

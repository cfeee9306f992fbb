import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/panel/model/draft.ts';
import { publicFields } from '../../../src/panel/model/draft.ts';
import { hintsFor } from '../../../src/panel/model/hints.ts';
import { parseSession, type Session } from '../../../src/vtex/session.ts';

function hints(
  publicKeys: Record<string, string>,
  typed: Record<string, string>,
  countryCode: unknown = 'BRA',
) {
  const keys = Object.fromEntries(Object.entries(publicKeys).map(([key, value]) => [key, { value }]));
  const namespaces = { public: keys, store: { countryCode: { value: countryCode } } };
  const session = parseSession({ id: 'a-session', namespaces }) as Session;
  const draft: Draft = new Map(Object.entries(typed).map(([key, text]) => [key, { text, as: 'text' }]));
  return hintsFor(session, publicFields(session, draft));
}

describe('hints', () => {
  it('tell that a place needs its country, and which one the store sells in', () => {
    expect(hints({}, { postalCode: '01310100' })).toEqual([
      { kind: 'needs-country', field: 'postalCode', country: 'BRA' },
    ]);
    expect(hints({}, { geoCoordinates: '-46,-23' }, null)).toEqual([
      { kind: 'needs-country', field: 'geoCoordinates', country: null },
    ]);
  });

  it('count what the session has and what was typed alike', () => {
    expect(hints({ country: 'BRA' }, { postalCode: '01310100' })).toEqual([]);
    expect(hints({ country: 'BRA', postalCode: '01310100' }, { country: '' })).toHaveLength(1);
    expect(hints({ postalCode: '01310100' }, { postalCode: '' })).toEqual([]);
  });

  it('tell that a public regionId beats the place, until it is to be cleared', () => {
    const place = { country: 'BRA', postalCode: '01310100' };
    expect(hints({ regionId: 'v2.0' }, place)).toEqual([{ kind: 'region-wins', field: 'postalCode' }]);
    expect(hints({ regionId: 'v2.0' }, { ...place, regionId: '' })).toEqual([]);
    expect(hints({ regionId: 'v2.0' }, {})).toEqual([]);
  });
});

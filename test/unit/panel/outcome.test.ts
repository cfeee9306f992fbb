import { describe, expect, it } from 'vitest';
import { type NoChange, settle } from '../../../src/panel/model/outcome.ts';
import type { Shopper } from '../../../src/panel/model/reading.ts';
import type { Json } from '../../../src/vtex/json.ts';
import type { Segment } from '../../../src/vtex/segment.ts';
import { parseSession } from '../../../src/vtex/session.ts';

type Keys = Readonly<Record<string, Json>>;

function shopper(publicKeys: Keys, checkout: Keys = {}, segment: Segment = new Map()): Shopper {
  const entries = (keys: Keys) =>
    Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, { value }]));
  const namespaces = { public: entries(publicKeys), checkout: entries(checkout) };
  const session = parseSession({ id: 'a-session', namespaces });
  if (!session) throw new Error('Not a session');
  return { session, segment };
}

/** What becomes of an edit of these keys, where the session is `after` now. */
function settled(sent: Keys, after: Shopper, before = shopper({})) {
  return settle({ sent: new Map(Object.entries(sent)), before, failure: null }, after);
}

describe('an edit that changed no segment field', () => {
  it.each<[name: string, sent: Keys, checkout: Keys, noChange: NoChange]>([
    ['a postal code without a country', { postalCode: '01310-100' }, {}, { kind: 'needs-country' }],
    ['coordinates without a country', { geoCoordinates: '-46,-23' }, {}, { kind: 'needs-country' }],
    [
      'a postal code beside a region',
      { postalCode: '01310-100', regionId: 'v2.1', country: 'BRA' },
      {},
      { kind: 'region-wins' },
    ],
    [
      'a place that has no region',
      { postalCode: '99999-999', country: 'BRA' },
      { regionId: '' },
      { kind: 'no-region' },
    ],
    [
      'a place in the same region',
      { postalCode: '01310-100', country: 'BRA' },
      { regionId: 'v2.1' },
      { kind: 'same-result' },
    ],
    [
      'keys outside',
      { utm_medium: 'cpc', utmi_p: 'home' },
      {},
      { kind: 'outside-segment', keys: ['utm_medium', 'utmi_p'] },
    ],
    [
      'keys of the store',
      { utm_medium: 'cpc', own: '1' },
      {},
      { kind: 'unknown-keys', keys: ['utm_medium', 'own'] },
    ],
    ['a key inside beside others', { utm_medium: 'cpc', own: '1', sc: '1' }, {}, { kind: 'same-result' }],
  ])('says why: %s', (_, sent, checkout, noChange) => {
    expect(settled(sent, shopper(sent, checkout)).noChange).toEqual(noChange);
  });

  it('takes a place that was cleared for no place', () => {
    const before = shopper({ postalCode: '01310-100' });
    expect(settled({ postalCode: '' }, shopper({ postalCode: '' }), before).noChange).toEqual({
      kind: 'same-result',
    });
  });

  it('takes no reason from keys that were not kept', () => {
    const after = shopper({ utm_medium: 'cpc' });
    expect(settled({ utm_medium: 'cpc', sc: '3' }, after).noChange).toEqual({
      kind: 'outside-segment',
      keys: ['utm_medium'],
    });
    expect(settled({ sc: '3' }, shopper({})).noChange).toBeNull();
  });
});

it('an edit that changed a segment field needs no reason', () => {
  const after = shopper({ utm_source: 'google' }, {}, new Map([['utm_source', 'google']]));
  expect(settled({ utm_source: 'google' }, after)).toMatchObject({
    changedFields: 1,
    noChange: null,
    answered: true,
  });
});

it('each key that was sent is kept, altered or lost', () => {
  const before = shopper({ a: '1', b: '1', c: '1' });
  const after = shopper({ a: '2', b: '3', c: '1' });
  expect(settled({ a: '2', b: '2', c: '2' }, after, before)).toMatchObject({
    sent: ['a', 'b', 'c'],
    kept: ['a'],
    altered: ['b'],
    lost: ['c'],
  });
});

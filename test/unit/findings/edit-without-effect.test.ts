import { describe, expect, it } from 'vitest';
import { editWithoutEffect } from '../../../src/findings/edit-without-effect.ts';
import type { Json } from '../../../src/vtex/json.ts';
import { contextOf, editOf, sessionOf } from './context.ts';

type Keys = Readonly<Record<string, Json>>;

/** What is found after an edit of these keys, which the platform accepted. */
function findingAfter(taken: Keys, checkout: Keys = {}, changedFields = 0) {
  const session = sessionOf({ public: taken, checkout });
  return editWithoutEffect.check(
    contextOf({ lastEdit: editOf({ taken: Object.keys(taken), changedFields, session }) }),
  );
}

describe('edit without effect', () => {
  it.each<[name: string, taken: Keys, checkout: Keys, reason: string]>([
    ['a postal code without a country', { postalCode: '01310-100' }, {}, 'needs_country'],
    ['coordinates without a country', { geoCoordinates: '-46,-23' }, {}, 'needs_country'],
    [
      'a postal code with a region',
      { postalCode: '01310-100', regionId: 'v2.1', country: 'BRA' },
      {},
      'region_wins',
    ],
    [
      'a place that has no region',
      { postalCode: '99999-999', country: 'BRA' },
      { regionId: '' },
      'no_region',
    ],
    ['a place in the same region', { postalCode: '01310-100', country: 'BRA' }, { regionId: 'v2.1' }, 'same'],
    ['a place that was cleared', { postalCode: '' }, {}, 'same'],
    ['keys outside the segment', { utm_medium: 'cpc', utmi_p: 'home' }, {}, 'outside'],
    ['keys of the store', { utm_medium: 'cpc', own: '1' }, {}, 'unknown'],
    ['a key of the segment with others', { utm_medium: 'cpc', own: '1', sc: '1' }, {}, 'same'],
  ])('has its reason: %s', (_, taken, checkout, reason) => {
    expect(findingAfter(taken, checkout)?.evidence).toEqual({ reason, keys: Object.keys(taken) });
  });

  it('is not found where a field changed, where no key was accepted, or before an edit is confirmed', () => {
    expect(findingAfter({ utm_source: 'google' }, {}, 1)).toBeNull();
    expect(findingAfter({})).toBeNull();
    expect(editWithoutEffect.check(contextOf())).toBeNull();
  });
});

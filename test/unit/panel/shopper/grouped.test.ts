import { describe, expect, it } from 'vitest';
import { publicFields } from '../../../../src/panel/draft/draft.ts';
import { fieldsOf, keysOf } from '../../../../src/panel/shopper/grouped.ts';
import { groups } from '../../../../src/vtex/segment-sources.ts';
import { sampleShopper } from './sample-shopper.ts';

const groupsOf = (keys: Record<string, string>, segment: object, gone: string[] = []) => {
  const shopper = sampleShopper({ public: keys }, segment);
  const form = publicFields(shopper.session, new Map());
  return groups.map((group) => ({
    ...keysOf(group, form),
    fields: fieldsOf(group, shopper.segment, gone),
  }));
};

describe('the groups', () => {
  it('have every field of the segment once, also one that is gone, and unknown ones in the last', () => {
    const segment = { regionId: null, foo: 'bar', channel: '1', campaigns: null, __proto__x: 1 };
    const fields = groupsOf({}, segment, ['priceTables', 'channel']).map((group) => group.fields);
    expect(fields).toEqual([
      ['regionId', 'facets'],
      ['campaigns'],
      ['channel'],
      ['foo', '__proto__x', 'priceTables'],
    ]);
  });

  it('fold keys that are seldom used while they are empty', () => {
    const [, marketing] = groupsOf({ utm_medium: 'cpc', utm_term: 'shoes' }, {});
    expect(marketing?.keys.map(({ name }) => name)).toEqual([
      ...['utm_source', 'utm_campaign', 'utmi_cp', 'utm_medium', 'utm_term'],
    ]);
    expect(marketing?.folded.map(({ name }) => name)).toEqual(['utmi_p', 'utmi_pc']);
  });

  it('have a store’s own keys in the last', () => {
    expect(
      groupsOf({ partnerCode: 'A' }, {})
        .at(-1)
        ?.keys.map(({ name }) => name),
    ).toEqual(['storeUserEmail', 'partnerCode']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../src/panel/log/action.ts';
import { mostEntries, mostJson, withinBounds } from '../../../../src/panel/log/log-bounds.ts';
import type { Reading, Shopper, ShopperReading, Store } from '../../../../src/panel/log/reading.ts';
import { shareUnchanged } from '../../../../src/panel/log/share-unchanged.ts';
import { changedBy } from '../../../../src/panel/model/changed-by.ts';
import type { Json } from '../../../../src/vtex/json.ts';
import { noSignals } from '../../no-signals.ts';

const store: Store = {
  document: { origin: 'https://store.example', nonce: 'document-1', timeOrigin: 0 },
  signals: noSignals,
};

function shopper(publicKeys: Record<string, Json>, segment: Record<string, Json> = {}): Shopper {
  const entries = Object.entries(publicKeys).map(([key, value]) => [key, { value }]);
  const namespaces = new Map<string, Json>([
    ['public', Object.fromEntries(entries)],
    ['store', { channel: { value: '1' } }],
  ]);
  return {
    session: { id: 'session-1', envelope: new Map([['version', 1]]), namespaces },
    segment: new Map(Object.entries(segment)),
  };
}

function reading(id: number, of: Shopper): ShopperReading {
  const result = { kind: 'shopper', shopper: of } as const;
  return { id, at: id, causes: ['refresh'], store, asked: true, replies: [], result };
}

function edit(id: number, before: ShopperReading): Action {
  return {
    ...{ id, at: id, kind: 'edit', store, sent: new Map([['sc', '2']]), before, deleted: null, page: null },
    ...{ newestReading: before.id, state: { kind: 'unconfirmed', failure: null } },
  };
}

const ids = (entries: readonly { readonly id: number }[]) => entries.map(({ id }) => id);

describe('the bounds of the log', () => {
  it('change nothing that is well within them', () => {
    const entries = { readings: [reading(1, shopper({}))], actions: [] };
    expect(withinBounds(entries).readings).toBe(entries.readings);
  });

  it('drop the oldest readings first, and never the newest', () => {
    const readings = Array.from({ length: mostEntries + 2 }, (_, index) => reading(index + 1, shopper({})));
    const kept = withinBounds({ readings, actions: [] }).readings;
    expect(kept.length).toBeLessThanOrEqual(mostEntries);
    expect(kept.length).toBeGreaterThan(mostEntries / 2);
    expect(kept).toEqual(readings.slice(-kept.length));
  });

  it('count the JSON that readings share once, and drop the oldest readings beyond the limit', () => {
    const large = shopper({ text: 'x'.repeat(mostJson / 4) });
    const readings = [reading(1, shopper({ text: 'y'.repeat(mostJson / 2) }))];
    for (let id = 2; id <= 5; id++)
      readings.push(shareUnchanged(reading(id, large), readings) as ShopperReading);
    expect(ids(withinBounds({ readings, actions: [] }).readings)).toEqual([1, 2, 3, 4, 5]);
    const another = reading(6, shopper({ text: 'z'.repeat(mostJson / 2) }));
    expect(ids(withinBounds({ readings: [...readings, another], actions: [] }).readings)).toEqual([
      2, 3, 4, 5, 6,
    ]);
    const tooLarge = reading(7, shopper({ text: 'z'.repeat(mostJson * 2) }));
    expect(ids(withinBounds({ readings: [...readings, tooLarge], actions: [] }).readings)).toEqual([7]);
  });

  it('count a namespace that is text, once where nothing changed', () => {
    const withText = (text: string): Shopper => {
      const { session, segment } = shopper({});
      return { session: { ...session, namespaces: new Map([['custom', text]]) }, segment };
    };
    const readings = [reading(1, withText('x'.repeat(mostJson / 2)))];
    for (let id = 2; id <= 5; id++)
      readings.push(
        shareUnchanged(reading(id, withText('x'.repeat(mostJson / 2))), readings) as ShopperReading,
      );
    expect(ids(withinBounds({ readings, actions: [] }).readings)).toEqual([1, 2, 3, 4, 5]);
    const another = reading(6, withText('y'.repeat(mostJson / 2)));
    expect(ids(withinBounds({ readings: [...readings, another], actions: [] }).readings)).toEqual([6]);
  });

  it('keep an action, with the reading before it, longer than other readings', () => {
    const before = reading(1, shopper({ text: 'a'.repeat(mostJson / 3) }));
    const readings = [
      before,
      ...[2, 3, 4].map((id) => reading(id, shopper({ text: `${id}`.repeat(mostJson / 3) }))),
    ];
    const kept = withinBounds({ readings, actions: [edit(1, before)] });
    expect(ids(kept.readings)).toEqual([4]);
    expect(ids(kept.actions)).toEqual([1]);
  });

  it('count the content of a failed reading, a response and a failed action', () => {
    const body = 'x'.repeat(mostJson / 10);
    const failure = { kind: 'not-json', status: 200, body, headers: {} } as const;
    const failed = (id: number): Reading => ({
      ...reading(id, shopper({})),
      result: { kind: 'failed', failure },
    });
    const responded = (id: number): Reading => {
      const tokens = { session: `${id}${body}` };
      return { ...reading(id, shopper({})), result: { kind: 'response', shopper: shopper({}), tokens } };
    };
    const refused = (id: number): Action => {
      const state = { kind: 'refused', failure: { ...failure, body: `${id}${body}` } } as const;
      return { ...edit(id, reading(1, shopper({}))), state };
    };
    const many = Array.from({ length: 20 }, (_, index) => index + 1);
    const failures = many.map(
      (id) => ({ ...failed(id), result: { kind: 'failed', failure: { ...failure } } }) as Reading,
    );
    expect(withinBounds({ readings: failures, actions: [] }).readings).toHaveLength(8);
    expect(withinBounds({ readings: many.map(responded), actions: [] }).readings).toHaveLength(8);
    expect(withinBounds({ readings: [], actions: many.map(refused) }).actions).toHaveLength(8);
  });

  it('keep the shopper that is shown, however many actions there are', () => {
    const shown = reading(1, shopper({}));
    const running: Reading = { ...reading(2, shopper({})), result: null };
    const actions = Array.from({ length: mostEntries }, (_, index) => edit(index + 1, shown));
    expect(ids(withinBounds({ readings: [shown, running], actions }).readings)).toEqual([1, 2]);
  });

  it('keep the newest reading with a result, and not an older shopper', () => {
    const shown = reading(1, shopper({}));
    const gone: Reading = { ...shown, id: 2, result: { kind: 'no-session' } };
    const failed = Array.from({ length: mostEntries }, (_, index): Reading => {
      return { ...shown, id: index + 3, result: { kind: 'failed', failure: { kind: 'offline' } } };
    });
    const { readings } = withinBounds({ readings: [shown, gone, ...failed], actions: [] });
    expect(ids(readings).slice(0, 2)).toEqual([2, expect.any(Number)]);
    expect(readings).not.toContain(shown);
  });

  it('keep an edit as the source of its change where the readings after it are gone', () => {
    const before = reading(1, shopper({}, { utm_source: '' }));
    const after = reading(2, shopper({}, { utm_source: 'google' }));
    const action: Action = { ...edit(1, before), state: { kind: 'confirmed', failure: null, after } };
    const later = reading(9, after.result.shopper);
    const field = ({ segment }: Shopper) => segment.get('utm_source');
    expect(changedBy(action, [later], field)?.by).toBe('edit');
  });
});

describe('a reading in the log', () => {
  const before = reading(1, shopper({ sc: '1' }, { channel: '1' }));
  const namespace = (of: ShopperReading, name: string) => of.result.shopper.session.namespaces.get(name);

  it('shares with the one before it what did not change', () => {
    const after = shareUnchanged(reading(2, shopper({ sc: '2' }, { channel: '1' })), [
      before,
    ]) as ShopperReading;
    expect(namespace(after, 'store')).toBe(namespace(before, 'store'));
    expect(namespace(after, 'public')).not.toBe(namespace(before, 'public'));
    expect(after.result.shopper.segment).toBe(before.result.shopper.segment);
    expect(after.result.shopper.session.envelope).toBe(before.result.shopper.session.envelope);
  });

  it.each<[string, Record<string, Json>]>([
    ['an empty text in place of no value', { sc: '1', utm_source: '' }],
    ['null in place of a text', { sc: null }],
    ['a number in place of a text', { sc: 1 }],
    ['another key', { country: '1' }],
  ])('does not treat %s as the same', (_, keys) => {
    const after = shareUnchanged(reading(2, shopper(keys)), [before]) as ShopperReading;
    expect(namespace(after, 'public')).not.toBe(namespace(before, 'public'));
  });
});

import { describe, expect, it } from 'vitest';
import { channelIsNotTradePolicy } from '../../../src/findings/channel-is-not-trade-policy.ts';
import { atKey } from '../../../src/findings/finding.ts';
import type { Json } from '../../../src/vtex/json.ts';
import { contextOf, editOf, sessionOf } from './context.ts';

const typed = (channel: Json | undefined, was: Json | null = null) =>
  channelIsNotTradePolicy.check(
    contextOf({
      form: new Map([['channel', channel]]),
      session: sessionOf({ public: was === null ? {} : { channel: was } }),
    }),
  );

const sent = (channel: Json, ofSegment: Json) =>
  channelIsNotTradePolicy.check(
    contextOf({
      lastEdit: editOf({ sent: new Map([['channel', channel]]), segment: new Map([['channel', ofSegment]]) }),
    }),
  );

describe('channel is not trade policy', () => {
  it.each<[name: string, channel: Json, was: Json | null]>([
    ['text', '2', null],
    ['text with blanks', ' 2 ', null],
    ['a number', 2, 1],
    ['another text than the session has', '2', '1'],
  ])(
    'is found at the field before it is sent, with a button that sets sc in its place: %s',
    (_, channel, was) => {
      expect(typed(channel, was)).toEqual({
        evidence: { sent: false },
        wayOut: { kind: 'set', key: 'sc', to: '2', revert: 'channel' },
        about: atKey('channel'),
      });
    },
  );

  it.each(['{"salesChannel":"2"}', 'b2b', true])(
    'has no button where it is not the id of one: %j',
    (channel) => {
      expect(typed(channel)).toMatchObject({ about: atKey('channel'), wayOut: null });
    },
  );

  it.each<[name: string, channel: Json | undefined, was: Json | null]>([
    ['it is empty', '', null],
    ['it is to be cleared', '', '2'],
    ['it is what the session has', '2', '2'],
    ['it is not valid', undefined, 2],
  ])('is not found before it is sent where %s', (_, channel, was) => {
    expect(typed(channel, was)).toBeNull();
  });

  it('is found after it was sent where the segment has another, or none', () => {
    const found = { evidence: { sent: true }, wayOut: null, about: null };
    expect(sent('2', '1')).toEqual(found);
    expect(sent('2', null)).toEqual(found);
  });

  it('stays at the field once it was sent, and goes as the box is emptied', () => {
    const lastEdit = editOf({ sent: new Map([['channel', '2']]), segment: new Map([['channel', '1']]) });
    const session = sessionOf({ public: { channel: '2' } });
    const at = (channel: string) =>
      channelIsNotTradePolicy.check(contextOf({ lastEdit, session, form: new Map([['channel', channel]]) }));
    expect(at('2')).toMatchObject({ about: atKey('channel'), evidence: { sent: true }, wayOut: { to: '2' } });
    expect(at('')).toMatchObject({ about: null, evidence: { sent: true }, wayOut: null });
  });

  it('is not found after it was sent where the segment follows, or where it was cleared', () => {
    expect(sent('2', '2')).toBeNull();
    expect(sent('2', 2)).toBeNull();
    expect(sent('', '1')).toBeNull();
    expect(channelIsNotTradePolicy.check(contextOf({ lastEdit: editOf() }))).toBeNull();
  });
});

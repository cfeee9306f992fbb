import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/vtex/json.ts';
import { fieldNames, parseSegment, type Segment, segmentChanges } from '../../../src/vtex/segment.ts';
import { decodeSegmentToken } from '../../../src/vtex/segment-token.ts';
import { anyObject, lines } from './any-object.ts';
import { sampleSegment } from './sample-tokens.ts';

function encode(text: string, form: { url: boolean; padded: boolean; percent: boolean }): string {
  const padded = Buffer.from(text, 'utf8').toString('base64');
  const alphabet = form.url ? padded.replaceAll('+', '-').replaceAll('/', '_') : padded;
  const bare = form.padded ? alphabet : alphabet.replace(/=+$/, '');
  return form.percent ? encodeURIComponent(bare) : bare;
}

const forms = fc.record({ url: fc.boolean(), padded: fc.boolean(), percent: fc.boolean() });
const plainForm = { url: false, padded: false, percent: false };

function segment(fields: { readonly [name: string]: Json }): Segment {
  return new Map(Object.entries(fields));
}

describe('decodeSegmentToken', () => {
  it('decodes the fields of a cookie, symbols beyond ASCII included', () => {
    const decoded = decodeSegmentToken(encode(JSON.stringify(sampleSegment), plainForm));
    expect(decoded && Object.fromEntries(decoded)).toEqual(sampleSegment);
  });

  it('decodes any JSON object in every form of encoding', () => {
    fc.assert(
      fc.property(anyObject, forms, ({ text, value }, form) => {
        const decoded = decodeSegmentToken(encode(text, form));
        expect(decoded && lines(decoded)).toEqual(lines(Object.entries(value)));
      }),
    );
  });

  it('returns the same for both alphabets where these differ', () => {
    const text = '{"utm_source":"??>>~~ÿÿ"}';
    expect(encode(text, plainForm)).toMatch(/[+/]/);
    const decoded = decodeSegmentToken(encode(text, { ...plainForm, url: true }));
    expect(decoded).toEqual(new Map([['utm_source', '??>>~~ÿÿ']]));
    expect(decodeSegmentToken(encode(text, plainForm))).toEqual(decoded);
  });

  it('decodes a value in quotes and with spaces around it', () => {
    expect(decodeSegmentToken(` "${encode('{"channel":"1"}', plainForm)}" `)).toEqual(
      segment({ channel: '1' }),
    );
  });

  it.each([
    ['an empty text', ''],
    ['text that is not base64', '***'],
    ['a broken percent-encoding', '%E0%A4%A'],
    ['text that is not JSON', encode('channel=1', plainForm)],
    ['a list', encode('[1]', plainForm)],
    ['null', encode('null', plainForm)],
    ['a cut token', encode(JSON.stringify(sampleSegment), plainForm).slice(0, 40)],
  ])('returns null for %s', (_, token) => {
    expect(decodeSegmentToken(token)).toBeNull();
  });
});

describe('the response to GET /api/segments', () => {
  it.each([[null], [[]], ['text'], [1], [undefined]])('is no segment when it is %j', (body) => {
    expect(parseSegment(body)).toBeNull();
  });

  it('is a segment with any fields, or none', () => {
    expect(parseSegment({})).toEqual(new Map());
    expect(parseSegment({ sc: 1, unheardOf: { deep: [true] } })).toEqual(
      segment({ sc: 1, unheardOf: { deep: [true] } }),
    );
  });
});

describe('the field names', () => {
  it('start with the known ones in their order, and continue in the order of the segments', () => {
    const first = segment({ zebra: '1', facets: 'a=b', channel: '1' });
    const second = segment({ apple: '1', regionId: null, channel: '2' });
    expect(fieldNames(first, second)).toEqual(['channel', 'regionId', 'facets', 'zebra', 'apple']);
  });
});

describe('the changes between two segments', () => {
  it('have the values before and after, with undefined for an absent one', () => {
    const before = segment({ channel: '1', priceTables: 'gold', cultureInfo: 'pt-BR' });
    const after = segment({ channel: '2', facets: 'shipping=delivery', cultureInfo: 'pt-BR' });
    expect([...segmentChanges(before, after)]).toEqual([
      ['channel', { was: '1', now: '2' }],
      ['priceTables', { was: 'gold', now: undefined }],
      ['facets', { was: undefined, now: 'shipping=delivery' }],
    ]);
  });

  it('do not count one empty value in place of another', () => {
    const before = segment({ utmi_campaign: null, campaigns: '' });
    expect(segmentChanges(before, segment({ utmi_campaign: '' })).size).toBe(0);
  });

  it('count a value of another type', () => {
    expect(segmentChanges(segment({ channel: 1 }), segment({ channel: '1' })).size).toBe(1);
  });

  it('are none between a segment and itself', () => {
    fc.assert(
      fc.property(anyObject, ({ text }) => {
        const copy = () => parseSegment(JSON.parse(text)) ?? new Map();
        expect(segmentChanges(copy(), copy()).size).toBe(0);
      }),
    );
  });
});

import fc from 'fast-check';
import type { JsonObject } from '../../../src/vtex/json.ts';

/** Names that break code which keeps them in plain objects, or sorts or shadows them. */
const awkwardNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '0',
  '42',
  '',
  'value',
  'namespaces',
];

/** Any name that a shopper's URL or a store's app can give a key. */
export const anyName = fc.oneof(
  fc.constantFrom(...awkwardNames),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** A JSON object as it is transferred: its text, and the value that the text parses to. */
export interface WireObject {
  readonly text: string;
  readonly value: JsonObject;
}

/** Members in text, so that a member named `__proto__` is a member like any other. */
export function objectText(members: readonly (readonly [string, string])[]): string {
  return `{${members.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join()}}`;
}

/** Any JSON object, awkward names included. */
export const anyObject: fc.Arbitrary<WireObject> = fc
  .uniqueArray(fc.tuple(anyName, fc.jsonValue({ maxDepth: 3 })), { selector: ([name]) => name, maxLength: 8 })
  .map((members) => {
    const text = objectText(members.map(([name, value]) => [name, JSON.stringify(value)]));
    return { text, value: JSON.parse(text) as JsonObject };
  });

/** Names and values of a map as sorted text: unlike objects, it can be compared whatever the names are. */
export function lines(map: Iterable<readonly [string, unknown]>): string[] {
  return [...map].map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).sort();
}

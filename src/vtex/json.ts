declare global {
  interface JSON {
    /** @see https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/JSON/rawJSON */
    rawJSON(text: string): RawNumber;
    isRawJSON(value: unknown): value is RawNumber;
    parse(
      text: string,
      reviver: (name: string, value: Json, context: { readonly source?: string }) => Json,
    ): Json;
  }
}

/** Any value that JSON can carry, as `parseJson` gives it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject | RawNumber;
export type JsonObject = { readonly [name: string]: Json };

/**
 * A number that JavaScript would write with other digits (`12345678901234567890`, `1e400`, `1.10`), as its text.
 * `JSON.stringify` writes that text again; `String` throws.
 */
export interface RawNumber {
  readonly rawJSON: string;
}

/** A number in a JSON text. In a string it may look so as well. */
const numbers = /(?:^|[[,:])\s*(-?\d[\d.eE+-]*)(?=\s*(?:[,\]}]|$))/g;

/** The value of a JSON text, its numbers digit for digit; `undefined` where it is none. */
export function parseJson(text: string): Json | undefined {
  try {
    // Few texts have such a number, and the reviver makes reading one ten times slower.
    return isExact(text) ? JSON.parse(text) : JSON.parse(text, withDigits);
  } catch {
    return undefined;
  }
}

function isExact(text: string): boolean {
  for (const [, number] of text.matchAll(numbers)) if (String(Number(number)) !== number) return false;
  return true;
}

function withDigits(_: string, value: Json, { source = '' }: { readonly source?: string }): Json {
  return typeof value === 'number' && String(value) !== source ? JSON.rawJSON(source) : value;
}

/** Whether a value is a JSON object: not `null`, not a list, no number. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}

/** A value as text: a text as it is, anything else as JSON. */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The name of a value's type as a developer says it: `list` and `null` are distinguished from `object`. */
export function jsonType(value: Json): 'string' | 'number' | 'boolean' | 'null' | 'list' | 'object' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (JSON.isRawJSON(value)) return 'number';
  return typeof value as 'string' | 'number' | 'boolean' | 'object';
}

/** Whether lists and objects are nested in each other more often than that. Not recursive itself. */
export function isDeeperThan(value: Json, levels: number): boolean {
  let level: Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((item) => (isJsonObject(item) || Array.isArray(item) ? Object.values(item) : []));
  }
  return false;
}

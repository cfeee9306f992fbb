import { isJsonObject, type Json } from './json.ts';

/**
 * Whether a value is empty. Absent, `null` and `""` are one value: a key is cleared by sending `""`, and the
 * platform itself returns a cleared field as `null` at times, as `""` at others.
 */
export function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}

/** Whether two values mean the same to the platform: all empty values are one, the rest compares deep, by type. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return (isEmpty(a) && isEmpty(b)) || isEqual(a, b);
}

/**
 * Whether two values are the same JSON: `null`, `""` and an absent value are three; the order of an object's members does
 * not count.
 * By own members alone: the small libraries for it go by `in` or by `constructor`, and so
 * miss or invent differences where a shopper's key is named `toString` or `constructor`.
 */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  }
  if (isJsonObject(a) && isJsonObject(b)) {
    const names = Object.keys(a);
    return (
      names.length === Object.keys(b).length &&
      names.every((name) => Object.hasOwn(b, name) && isEqual(a[name], b[name]))
    );
  }
  return JSON.isRawJSON(a) && JSON.isRawJSON(b) && a.rawJSON === b.rawJSON;
}

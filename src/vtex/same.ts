import microdiff from 'microdiff';
import type { Json } from './json.ts';

/**
 * Whether a value is empty. Absent, `null` and `""` are one value: a key is cleared by sending `""`, and the
 * platform itself answers a cleared field now with `null`, now with `""`.
 */
export function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}

/** Whether two values mean the same to the platform: all empty values are one, the rest compares deep, by type. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (Array.isArray(a) && Array.isArray(b)) return microdiff(a, b).length === 0;
  if (Array.isArray(a) || Array.isArray(b)) return false;
  if (typeof a === 'object' && typeof b === 'object') return microdiff(a ?? {}, b ?? {}).length === 0;
  return a === b;
}

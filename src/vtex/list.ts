import type { Json } from './json.ts';

/** The items of a text that the platform writes as a list, separated by commas; none where the value is no text. */
export function itemsOf(value: Json | undefined): string[] {
  if (typeof value !== 'string') return [];
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

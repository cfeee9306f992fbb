import { isJsonObject, type Json, textOf } from './json.ts';
import { isEmpty } from './same.ts';

/** Keys and fields that are a list, as an array or as a text with commas. */
export const listNames: ReadonlySet<string> = new Set(['priceTables', 'campaigns']);

/** A text of pairs, as the platform writes facets: `zip-code=01310100;country=BRA;`. */
const pairs = /^[^=;,\s]+=[^;]*(;[^=;]+=[^;]*)*;?$/;

/** Whether a value is a text of pairs, closed by a semicolon or more than one. */
export function isPairs(value: Json | undefined): value is string {
  return typeof value === 'string' && value.includes(';') && pairs.test(value);
}

/** Whether a value is an empty list. */
export function isEmptyList(value: Json | undefined): boolean {
  return isEmpty(value) || (Array.isArray(value) && value.length === 0);
}

/** One item of a list. */
export interface ListItem {
  /** By which it is the same item, whether the list came as text or as an array. */
  readonly name: string;
  /** As it came. */
  readonly value: Json;
}

/**
 * The items of a list: an array, a text with commas, as the platform writes campaigns and price tables, or a text of pairs. Of an
 * object with an `id`, as the promotions API has campaigns, that is the name. Empty items are none, and so is any other value.
 */
export function itemsOf(value: Json | undefined): ListItem[] {
  const values: readonly Json[] =
    typeof value === 'string' ? value.split(isPairs(value) ? ';' : ',') : Array.isArray(value) ? value : [];
  return values
    .map((item) => ({
      name: textOf((isJsonObject(item) && item.id) || item).trim(),
      value: item,
    }))
    .filter(({ name, value: item }) => name !== '' && item !== null);
}

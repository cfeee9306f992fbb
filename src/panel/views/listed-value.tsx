import type { Json } from '../../vtex/json.ts';
import { sensitivity } from '../../vtex/redact.ts';

/** Keys and fields whose text is a list, its items separated by commas. */
const listed = new Set(['priceTables', 'campaigns']);

/** Whether a value is better shown as a list: it is one, holds something, and nothing that is to be masked. */
export function isListed(path: readonly string[], value: Json | undefined): value is string {
  if (!listed.has(path.at(-1) ?? '') || typeof value !== 'string' || value.trim() === '') return false;
  return sensitivity(path, value) === null;
}

/** The items of such a text. */
export function itemsOf(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A text that is a list, an item a line. */
export function ListedValue({ value }: { readonly value: string }) {
  return (
    <ul class="listed">
      {itemsOf(value).map((item, index) => (
        <li key={`${index} ${item}`} class="value">
          {item}
        </li>
      ))}
    </ul>
  );
}

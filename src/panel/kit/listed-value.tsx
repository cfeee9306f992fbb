import type { Json } from '../../vtex/json.ts';
import { itemsOf } from '../../vtex/list.ts';
import { sensitivity } from '../../vtex/redact.ts';

/** Keys and fields whose text is a list, its items separated by commas. */
const listed = new Set(['priceTables', 'campaigns']);

/** Whether a value is better shown as a list: it is one, holds something, and nothing that is to be masked. */
export function isListed(path: readonly string[], value: Json | undefined): value is string {
  if (!listed.has(path.at(-1) ?? '') || typeof value !== 'string' || value.trim() === '') return false;
  return sensitivity(path, value) === null;
}

/** Whether a value is an empty list. */
export function isEmptyList(value: Json | undefined): value is null | undefined | '' {
  return value === null || value === undefined || value === '';
}

interface ListedValueProps {
  readonly value: string;
  /** The list as it was, whose lost items are struck out and whose new ones are highlighted. */
  readonly was: Json | undefined;
}

/** A text that is a list, item by item. */
export function ListedValue({ value, was }: ListedValueProps) {
  const [before, now] = [itemsOf(was), itemsOf(value)];
  const lost = before.filter((item) => !now.includes(item));
  return (
    <ul class="listed">
      {[...lost, ...now].map((item, index) => {
        const Item = lost.includes(item) ? 'del' : before.includes(item) ? 'span' : 'ins';
        return (
          <li key={`${index} ${item}`}>
            <Item class="value">{item}</Item>
          </li>
        );
      })}
    </ul>
  );
}

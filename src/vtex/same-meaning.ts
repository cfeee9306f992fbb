import type { Json } from './json.ts';
import { textOf } from './json.ts';
import { itemsOf, type ListItem, listNames } from './list.ts';
import { isEmpty, isSame } from './same.ts';

/**
 * Whether two values of a segment field mean the same to the platform, whichever of its forms each has: a trade policy comes as
 * number or as text, campaigns and price tables as array or as text.
 */
export function meansSame(field: string, one: Json | undefined, other: Json | undefined): boolean {
  if (isSame(one, other)) return true;
  if (field === 'channel')
    return !isEmpty(one) && !isEmpty(other) && textOf(one ?? '') === textOf(other ?? '');
  const [items, others] = [itemsOf(one), itemsOf(other)];
  // Of price tables the first counts; campaigns have no order.
  if (field === 'campaigns') for (const list of [items, others]) list.sort(byName);
  return (
    listNames.has(field) &&
    items.length > 0 &&
    items.length === others.length &&
    items.every(({ name }, index) => name === others[index]?.name)
  );
}

function byName(one: ListItem, other: ListItem): number {
  return one.name < other.name ? -1 : Number(one.name > other.name);
}

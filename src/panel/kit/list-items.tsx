import './changed-value.css';
import { type Json, textOf } from '../../vtex/json.ts';
import { itemsOf, type ListItem } from '../../vtex/list.ts';
import { shortened } from '../../vtex/shortened.ts';
import { PlainValue } from './value.tsx';

export interface ListedValueProps {
  /** What the list is of. */
  readonly name: string;
  readonly value: Json;
  /** The list as it was, whose lost items are struck out and whose new ones are highlighted. */
  readonly was: Json | undefined;
}

/** An item with what became of it since the list was another. */
export interface ChangedItem extends ListItem {
  readonly element: 'del' | 'ins' | 'span';
}

/** The items of a list with those that it lost, which come first. */
export function changedItems({ value, was }: Omit<ListedValueProps, 'name'>): ChangedItem[] {
  const [before, now] = [itemsOf(was), itemsOf(value)];
  const names = (items: readonly ListItem[]) => new Set(items.map(({ name }) => name));
  const [had, has] = [names(before), names(now)];
  return [
    ...before.filter(({ name }) => !has.has(name)).map((item) => ({ ...item, element: 'del' as const })),
    ...now.map((item) => ({ ...item, element: had.has(item.name) ? ('span' as const) : ('ins' as const) })),
  ];
}

/** An item as it came; of a pair whose value is long, such as a hash, its ends. */
function itemText(item: Json): string {
  const text = textOf(item);
  const [, name, value] = /^([\w-]+=)(\S+)$/.exec(text) ?? [];
  return name && value ? name + shortened(value) : text;
}

/** The items of a list. */
export function Items({ items }: { readonly items: readonly ChangedItem[] }) {
  return (
    <ul class="listed">
      {items.map(({ name, value, element: Item }, index) => (
        <li key={`${index} ${name}`}>
          <Item class={Item === 'del' ? 'lost' : undefined}>
            <PlainValue value={value} draw={itemText} />
          </Item>
        </li>
      ))}
    </ul>
  );
}

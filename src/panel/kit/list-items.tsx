import type { ListItem } from '../../vtex/list.ts';
import { PlainValue } from './value.tsx';

/** An item with what became of it since the list was another. */
export interface ChangedItem extends ListItem {
  readonly element: 'del' | 'ins' | 'span';
}

/** The items of a list, each as it came. */
export function Items({ items }: { readonly items: readonly ChangedItem[] }) {
  return items.map(({ name, value, element: Item }, index) => (
    <li key={`${index} ${name}`}>
      <Item>
        <PlainValue value={value} />
      </Item>
    </li>
  ));
}

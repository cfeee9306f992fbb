import { longList } from './is-listed.ts';
import { changedItems, Items, type ListedValueProps } from './list-items.tsx';
import { LoadedLater } from './loaded-later.tsx';

const loadOther = async () => (await import('./other-list.tsx')).OtherList;

/** A list item by item: lost ones first. */
export function ListedValue(props: ListedValueProps) {
  const items = changedItems(props);
  // As almost all are: a text of few items.
  return Array.isArray(props.value) || Array.isArray(props.was) || items.length > longList ? (
    <LoadedLater load={loadOther} isShown props={{ ...props, isLong: items.length > longList }} />
  ) : (
    <Items items={items} />
  );
}

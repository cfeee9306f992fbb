import type { Json } from '../../vtex/json.ts';
import { itemsOf, listNames } from '../../vtex/list.ts';
import { sensitivity } from '../../vtex/redact.ts';
import { changedItems, Items, type ListedValueProps } from './list-items.tsx';
import { LoadedLater } from './loaded-later.tsx';

/** Longer lists get a filter, and scroll. */
const longList = 12;

/** Whether a value is better shown as a list: it is one, holds something, and nothing that is to be masked. */
export function isListed(path: readonly string[], value: Json | undefined): value is Json {
  const isList = listNames.has(path.at(-1) ?? '') || (Array.isArray(value) && value.length > longList);
  return isList && itemsOf(value).length > 0 && sensitivity(path, value) === null;
}

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

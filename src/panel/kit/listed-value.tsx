import { type Json, jsonType } from '../../vtex/json.ts';
import { itemsOf, listNames } from '../../vtex/list.ts';
import { sensitivity } from '../../vtex/redact.ts';
import { isEmpty } from '../../vtex/same.ts';
import { type ChangedItem, Items } from './list-items.tsx';
import { LoadedLater } from './loaded-later.tsx';

/** Longer lists get a filter, and scroll. */
const longList = 12;

/** Whether a value is better shown as a list: it is one, holds something, and nothing that is to be masked. */
export function isListed(path: readonly string[], value: Json | undefined): value is Json {
  const isList = listNames.has(path.at(-1) ?? '') || (Array.isArray(value) && value.length > longList);
  return isList && itemsOf(value).length > 0 && sensitivity(path, value) === null;
}

/** Whether a value is an empty list. */
export function isEmptyList(value: Json | undefined): boolean {
  return isEmpty(value) || (Array.isArray(value) && value.length === 0);
}

interface ListedValueProps {
  /** What the list is of. */
  readonly name: string;
  readonly value: Json;
  /** The list as it was, whose lost items are struck out and whose new ones are highlighted. */
  readonly was: Json | undefined;
}

const loadLongList = async () => (await import('./long-list.tsx')).LongList;

/** A list item by item: lost ones first. */
export function ListedValue({ name, value, was }: ListedValueProps) {
  const [before, now] = [itemsOf(was), itemsOf(value)];
  const [had, has] = [before, now].map((items) => new Set(items.map((item) => item.name)));
  const items: ChangedItem[] = [
    ...before.filter((item) => !has?.has(item.name)).map((item) => ({ ...item, element: 'del' as const })),
    ...now.map((item) => ({ ...item, element: had?.has(item.name) ? ('span' as const) : ('ins' as const) })),
  ];
  return (
    <>
      {items.length > longList ? (
        <LoadedLater load={loadLongList} isShown props={{ name, items }} />
      ) : (
        <ul class="listed">
          <Items items={items} />
        </ul>
      )}
      <ListType value={value} was={was} />
    </>
  );
}

/** Which of the two forms of a list it is: said of an array, and where it was the other one. */
function ListType({ value, was = null }: Pick<ListedValueProps, 'value' | 'was'>) {
  const [before, now] = [jsonType(was), jsonType(value)];
  const isOther = !isEmptyList(was) && before !== now;
  if (now !== 'list' && !isOther) return null;
  const Type = isOther ? 'ins' : 'span';
  return (
    <>
      {isOther && <del class="type">{before}</del>} <Type class="type">{now}</Type>{' '}
    </>
  );
}

import { jsonType } from '../../vtex/json.ts';
import { isEmptyList } from '../../vtex/list.ts';
import { changedItems, Items, type ListedValueProps } from './list-items.tsx';
import { LongList } from './long-list.tsx';

interface OtherListProps extends ListedValueProps {
  readonly isLong: boolean;
}

/** A list that is long, or came as an array: then its type is said, and where it was the other one. */
export function OtherList({ isLong, ...props }: OtherListProps) {
  const items = changedItems(props);
  return (
    <>
      {isLong ? <LongList name={props.name} items={items} /> : <Items items={items} />}
      <ListType {...props} />
    </>
  );
}

function ListType({ value, was = null }: ListedValueProps) {
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

import { useSignal } from '@preact/signals';
import { type Json, textOf } from '../../vtex/json.ts';
import { shortened } from '../../vtex/shortened.ts';
import { shortenedItem } from '../../vtex/shortened-item.ts';
import { useText } from '../i18n/use-text.tsx';
import { changedItems, type ListedValueProps } from './list-items.tsx';
import { ListedValue } from './listed-value.tsx';

/** How many items of a list are shown before it is opened. */
const shownItems = 3;
const order = ['del', 'ins', 'span'];

/** A list in one line: how many items it has, and the first of them, changed ones first; it opens below where that is not all. */
export function ListLine(props: ListedValueProps) {
  const { count } = useText();
  const open = useSignal(false);
  const items = changedItems(props).sort(
    (one, other) => order.indexOf(one.element) - order.indexOf(other.element),
  );
  const size = items.filter(({ element }) => element !== 'del').length;
  const shown = items.slice(0, shownItems).map((item) => {
    const text = itemText(item.value);
    return { ...item, text: items.length > 1 ? shortenedItem(text) : shortened(text), whole: text };
  });
  const isWhole =
    !Array.isArray(props.value) &&
    items.length <= shownItems &&
    shown.every(({ text, whole }) => text === whole);
  return (
    <>
      <span class="list-line">
        {!isWhole && (
          <button
            type="button"
            class="small"
            aria-expanded={open.value}
            aria-label={`${props.name}: ${count('items', size)}`}
            onClick={() => (open.value = !open.value)}
          >
            {size} {open.value ? '▾' : '▸'}
          </button>
        )}
        {!open.value &&
          shown.map(({ text, element: Item }, index) => (
            <>
              {index > 0 && ' '}
              <Item key={`${index} ${text}`} class={Item === 'del' ? 'lost' : undefined}>
                <span class="value string">{text}</span>
              </Item>
            </>
          ))}
        {!open.value && items.length > shownItems && ' …'}
      </span>
      {open.value && (
        <div class="opened">
          <ListedValue {...props} />
        </div>
      )}
    </>
  );
}

function itemText(value: Json): string {
  return textOf(value).trim();
}

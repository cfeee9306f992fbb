import './long-list.css';
import { useSignal } from '@preact/signals';
import { redactText } from '../../vtex/redact.ts';
import { useText } from '../i18n/use-text.tsx';
import { type ChangedItem, Items } from './list-items.tsx';

/** The most items that are drawn; the filter finds the others. */
const mostDrawn = 1_000;

const order = ['del', 'ins', 'span'];

interface LongListProps {
  /** What the list is of. */
  readonly name: string;
  readonly items: readonly ChangedItem[];
}

/** A list of hundreds of items: limited in height, with a filter; what changed comes first. */
export function LongList({ name, items }: LongListProps) {
  const { t } = useText();
  const filter = useSignal('');
  const wanted = filter.value.trim().toLowerCase();
  const found = items
    .filter((item) => item.name.toLowerCase().includes(wanted))
    .sort((one, other) => order.indexOf(one.element) - order.indexOf(other.element));
  const label = t('filterItems', redactText(name));
  return (
    <div class="long-list">
      <input
        type="search"
        spellcheck={false}
        aria-label={label}
        placeholder={label}
        value={filter.value}
        onInput={(event) => (filter.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.value === '') return;
          filter.value = '';
          // In an empty box the key is DevTools' own.
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span class="note" aria-live="polite">
        {t('itemsFound', found.length, items.length)}
      </span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="scrolled" tabIndex={0} aria-label={redactText(name)}>
        <Items items={found.slice(0, mostDrawn)} />
        {found.length > mostDrawn && '…'}
      </section>
    </div>
  );
}

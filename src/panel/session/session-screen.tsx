import './session.css';
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Session } from '../../vtex/session.ts';
import { useText } from '../i18n/use-text.tsx';
import { CopyButtons, useCopier } from '../kit/copy.tsx';
import { useModel } from '../kit/model-context.tsx';
import type { ScreenProps } from '../kit/screen.ts';
import { itemsQuery } from './copied.ts';
import { copyOf, KeyDetail } from './key-detail.tsx';
import { SessionTree } from './session-tree.tsx';
import { countLeaves, filterText, filterTree } from './tree-filter.ts';
import { type TreeRow, treeOf, treeRows } from './tree-rows.ts';

interface SessionScreenProps extends Pick<ScreenProps, 'focusWanted'> {
  readonly page: { readonly shopper: { readonly session: Session } };
}

/** The whole session: every namespace and key, known or not, what is known of each, and ways to copy it. */
export function SessionScreen({ page, focusWanted }: SessionScreenProps) {
  const { session } = page.shopper;
  const { masking } = useModel();
  const { t, count } = useText();
  const filter = useSignal('');
  const closed = useSignal<ReadonlySet<string>>(new Set());
  const selected = useSignal<string | null>(null);

  const box = useRef<HTMLInputElement>(null);
  const isWanted = focusWanted.value;
  useLayoutEffect(() => {
    if (!isWanted) return;
    focusWanted.value = false;
    box.current?.focus();
  }, [isWanted]);

  const wanted = filterText(filter.value);
  const all = useMemo(() => treeOf(session), [session]);
  const isMasked = masking.isMasked.value;
  // Kept, for a step to the next of 5,000 rows must take no longer than a frame.
  const nodes = useMemo(
    () => (wanted === '' ? all : filterTree(all, wanted, isMasked)),
    [all, wanted, isMasked],
  );
  const closedNow = closed.value;
  const rows = useMemo(() => treeRows(nodes, (id) => !closedNow.has(id)), [nodes, closedNow]);
  const items = useMemo(() => (wanted === '' ? '' : itemsQuery(nodes)), [nodes, wanted]);
  const active = rows.find((row) => row.id === selected.value) ?? rows[0];
  const parents = all.filter(({ children }) => children.length > 0);
  const allClosed = parents.every(({ id }) => closed.value.has(id));
  const filterCopier = useCopier(wanted);
  const rowCopier = useCopier(active?.id);

  const toggle = (toggled: readonly TreeRow[]) => {
    const ids = new Set(closed.value);
    for (const { id } of toggled) if (!ids.delete(id)) ids.add(id);
    closed.value = ids;
  };
  const search = (text: string) => {
    filter.value = text;
    // What is found must be seen.
    closed.value = new Set();
  };
  return (
    <>
      <div class="filter">
        <label for="tree-filter">{t('filter')}</label>
        <input
          id="tree-filter"
          ref={box}
          type="search"
          spellcheck={false}
          aria-keyshortcuts="/"
          placeholder={t('filterExample')}
          value={filter.value}
          onInput={(event) => search(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || filter.value === '') return;
            search('');
            // In an empty box the key is DevTools' own.
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <span class="found" aria-live="polite">
          {wanted && count('rowsFound', countLeaves(nodes))}
        </span>
        {items && <CopyButtons copier={filterCopier} buttons={[['copyItems', () => items]]} />}
        {active && (
          <button
            type="button"
            class="small"
            onClick={() => (closed.value = allClosed ? new Set() : new Set(parents.map(({ id }) => id)))}
          >
            {t(allClosed ? 'expandAll' : 'collapseAll')}
          </button>
        )}
      </div>
      {active ? (
        <div class="browse">
          <SessionTree
            rows={rows}
            active={active}
            wanted={wanted}
            onSelect={(row) => (selected.value = row.id)}
            onToggle={toggle}
            onCopy={(row) => rowCopier.copy(copyOf(row, isMasked))}
          />
          <KeyDetail row={active} copier={rowCopier} isMasked={isMasked} />
        </div>
      ) : (
        <p class="nothing">{t('nothingFound')}</p>
      )}
    </>
  );
}

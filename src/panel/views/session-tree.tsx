import { useSignal } from '@preact/signals';
import type { Session } from '../../vtex/session.ts';
import { type TreeRow, treeRows } from '../model/tree-rows.ts';
import { useText } from './text.tsx';
import { Value } from './value.tsx';

/** The whole session: every namespace and key, known or not, and what stands beside them. */
export function SessionTree({ session }: { readonly session: Session }) {
  const { t, count } = useText();
  const filter = useSignal('');
  const collapsed = useSignal<ReadonlySet<string>>(new Set());
  const focused = useSignal<string | null>(null);
  const rows = treeRows(session, collapsed.value, filter.value);
  const active = rows.find((row) => row.id === focused.value) ?? rows[0];

  const toggle = (row: TreeRow) => {
    const ids = new Set(collapsed.value);
    if (!ids.delete(row.id)) ids.add(row.id);
    collapsed.value = ids;
  };
  const go = (row: TreeRow | undefined) => {
    if (!row) return;
    focused.value = row.id;
    document.getElementById(rowId(row))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!active || event.target !== document.getElementById(rowId(active))) return;
    const done = pressTreeKey(event.key, rows, active, go, toggle);
    if (done) event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const name = event.target instanceof Element ? event.target.closest('.name') : null;
    const row = rows.find((candidate) => rowId(candidate) === name?.parentElement?.id);
    if (row?.hasChildren) toggle(row);
  };

  return (
    <>
      <div class="filter">
        <label for="tree-filter">{t('filter')}</label>
        <input
          id="tree-filter"
          type="search"
          spellcheck={false}
          value={filter.value}
          onInput={(event) => (filter.value = event.currentTarget.value)}
        />
        <span aria-live="polite">
          {filter.value && count('rowsFound', rows.filter((row) => !row.hasChildren).length)}
        </span>
      </div>
      <div class="tree" role="tree" aria-label={t('tabSession')} onKeyDown={onKeyDown} onClick={onClick}>
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            active={row.id === active?.id}
            onFocus={() => (focused.value = row.id)}
          />
        ))}
      </div>
    </>
  );
}

interface RowProps {
  readonly row: TreeRow;
  readonly active: boolean;
  readonly onFocus: () => void;
}

function Row({ row, active, onFocus }: RowProps) {
  const { t } = useText();
  return (
    <div
      id={rowId(row)}
      role="treeitem"
      class={row.hasChildren ? 'row parent' : 'row'}
      style={{ '--level': row.level }}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.hasChildren ? row.expanded : undefined}
      aria-selected={active}
      tabIndex={active ? 0 : -1}
      onFocus={onFocus}
    >
      <span class="name">{row.name}</span>
      {!row.hasChildren && <Value path={row.path} value={row.value} typed />}
      {row.keepAlive && <span class="badge">{t('keepAlive')}</span>}
    </div>
  );
}

function rowId(row: TreeRow): string {
  return `row:${row.id}`;
}

/**
 * The keys of an ARIA tree.
 * @returns whether the key was one of them.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
function pressTreeKey(
  key: string,
  rows: readonly TreeRow[],
  active: TreeRow,
  go: (row: TreeRow | undefined) => void,
  toggle: (row: TreeRow) => void,
): boolean {
  const index = rows.indexOf(active);
  const parent = () => rows.slice(0, index).findLast((row) => row.level < active.level);
  switch (key) {
    case 'ArrowDown':
      go(rows[index + 1]);
      return true;
    case 'ArrowUp':
      go(rows[index - 1]);
      return true;
    case 'Home':
      go(rows[0]);
      return true;
    case 'End':
      go(rows.at(-1));
      return true;
    case 'ArrowRight':
      if (active.hasChildren && !active.expanded) toggle(active);
      else if (active.hasChildren) go(rows[index + 1]);
      return true;
    case 'ArrowLeft':
      if (active.expanded) toggle(active);
      else go(parent());
      return true;
    case 'Enter':
    case ' ':
      if (active.hasChildren) toggle(active);
      return true;
    default:
      return false;
  }
}

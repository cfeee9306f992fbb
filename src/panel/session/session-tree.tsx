import { useLayoutEffect, useRef } from 'preact/hooks';
import { redactText } from '../../vtex/redact.ts';
import { useText } from '../i18n/use-text.tsx';
import { Highlighted } from './highlighted.tsx';
import { keyDetailId } from './key-detail.tsx';
import { NodeValue } from './node-value.tsx';
import { scrollToRow, useRowWindow } from './row-window.tsx';
import { treeCommand } from './tree-keys.ts';
import type { TreeRow } from './tree-rows.ts';

interface SessionTreeProps {
  readonly rows: readonly TreeRow[];
  readonly active: TreeRow;
  /** What is filtered for, as `filterText` gives it. */
  readonly wanted: string;
  /** Whether the active row is to be brought into view, and to have the focus. */
  readonly isWanted: boolean;
  readonly onShown: () => void;
  readonly onSelect: (row: TreeRow) => void;
  readonly onToggle: (rows: readonly TreeRow[]) => void;
  readonly onCopy: (row: TreeRow) => void;
}

/** The session's rows as an ARIA tree. Only the visible ones are in the document, and the one that has the focus. */
export function SessionTree({ rows, active, wanted, isWanted, onShown, ...on }: SessionTreeProps) {
  const { onSelect, onToggle, onCopy } = on;
  const { t } = useText();
  const tree = useRef<HTMLDivElement>(null);
  const { from, to } = useRowWindow(tree, rows.length);
  /** The focus is in the tree, or was until its row went away in the drawing that is under way. */
  const hasFocus = useRef(false);
  const activeIndex = rows.indexOf(active);

  useLayoutEffect(() => {
    const row = document.getElementById(rowId(activeIndex));
    if (!hasFocus.current || !document.hasFocus() || !row || document.activeElement === row) return;
    if (document.activeElement === document.body || tree.current?.contains(document.activeElement)) {
      row.focus({ preventScroll: true });
    }
  });
  useLayoutEffect(() => {
    if (!isWanted || !tree.current) return;
    scrollToRow(tree.current, rows.length, activeIndex);
    document.getElementById(rowId(activeIndex))?.focus({ preventScroll: true });
    onShown();
  });
  const go = (row: TreeRow) => {
    onSelect(row);
    if (tree.current) scrollToRow(tree.current, rows.length, rows.indexOf(row));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'c' && getSelection()?.isCollapsed !== false) onCopy(active);
      return;
    }
    const command = treeCommand(event.key, rows, active);
    if (!command) return;
    event.preventDefault();
    if (command.kind === 'go') go(command.to);
    if (command.kind === 'toggle') onToggle(command.rows);
  };
  const rowOf = ({ target }: Event) => {
    const id = target instanceof Element ? target.closest('.row')?.id : undefined;
    return id === undefined ? undefined : rows[Number(id.slice(rowId('').length))];
  };
  const onClick = (event: MouseEvent) => {
    const row = rowOf(event);
    if (!row) return;
    onSelect(row);
    if (row.hasChildren) onToggle([row]);
  };
  const onBlur = () => {
    // Chromium reports it, too, when a row is removed that had the focus: the row in its place is to have it then.
    queueMicrotask(() => {
      hasFocus.current = tree.current?.contains(document.activeElement) === true;
    });
  };
  const onFocus = (event: FocusEvent) => {
    hasFocus.current = true;
    const row = rowOf(event);
    if (row && row !== active) onSelect(row);
  };

  const drawn = rows.slice(from, to);
  if (activeIndex < from) drawn.unshift(active);
  if (activeIndex >= to) drawn.push(active);
  return (
    <div
      ref={tree}
      class="tree"
      role="tree"
      aria-label={t('tabSession')}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocusCapture={onFocus}
      onBlurCapture={onBlur}
    >
      <div class="rows" role="none" style={{ '--rows': rows.length }}>
        {drawn.map((row) => (
          <Row
            key={row.node.id}
            row={row}
            index={row === active ? activeIndex : from + drawn.indexOf(row) - (activeIndex < from ? 1 : 0)}
            active={row === active}
            wanted={wanted}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: TreeRow;
  readonly index: number;
  readonly active: boolean;
  readonly wanted: string;
}

function Row({ row, index, active, wanted }: RowProps) {
  const { t } = useText();
  const { node } = row;
  return (
    <div
      id={rowId(index)}
      role="treeitem"
      class={row.hasChildren ? 'row parent' : 'row'}
      style={{ '--level': row.level, '--index': index }}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.hasChildren ? row.expanded : undefined}
      aria-selected={active}
      aria-describedby={active ? keyDetailId : undefined}
      tabIndex={active ? 0 : -1}
    >
      <span class="name">
        <Highlighted text={redactText(node.name)} wanted={wanted} />
      </span>
      <NodeValue node={node} wanted={wanted} bare />
      {node.isJsonText && <span class="badge">{t('jsonText')}</span>}
      {node.kind === 'outside-value' && !node.parent?.lacksValue && (
        <span class="badge">{t('outsideValue')}</span>
      )}
      {node.keepAlive !== undefined && (
        <span class="badge">{node.keepAlive ? t('keepAlive') : `${t('keepAlive')}: false`}</span>
      )}
    </div>
  );
}

/** By place, for the names on the way to a row can be secret. */
function rowId(index: number | ''): string {
  return `row-${index}`;
}

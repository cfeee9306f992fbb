import './session.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useText } from '../i18n/use-text.tsx';
import { CopyButtons, useCopier } from '../kit/copy.tsx';
import { useModel } from '../kit/model-context.tsx';
import { screenIds, useNavigation } from '../kit/navigation.tsx';
import { copyOf } from './copied.ts';
import { hasItems, itemsQuery } from './items-query.ts';
import { KeyDetail } from './key-detail.tsx';
import { SessionTree } from './session-tree.tsx';
import { countValues, filterText, filterTree } from './tree-filter.ts';
import type { TreeNode } from './tree-node.ts';
import { type TreeRow, treeRows } from './tree-rows.ts';

interface SessionKeysProps {
  /** The rows at the top of the tree, with all below them. */
  readonly top: readonly TreeNode[];
  /** Leads to the other parts of the screen; nothing where there are none. */
  readonly children?: ComponentChildren;
}

/** The whole session: every namespace and key, known or not, what is known of each, and ways to copy it. */
export function SessionKeys({ top: all, children }: SessionKeysProps) {
  const { masking } = useModel();
  const { t, count } = useText();
  const { focusWanted, wantedKey } = useNavigation();
  const filter = useSignal('');
  /** The rows that are not as they are at first: all open, except JSON in a text. */
  const toggled = useSignal<ReadonlySet<string>>(new Set());
  const selected = useSignal<string | null>(null);

  const box = useRef<HTMLInputElement>(null);
  const isWanted = focusWanted.value === screenIds.session;
  useLayoutEffect(() => {
    if (!isWanted) return;
    focusWanted.value = null;
    box.current?.focus();
  }, [isWanted]);

  const wanted = filterText(filter.value);
  const isMasked = masking.isMasked.value;
  const isRevealed = masking.isRevealed.value;
  // Kept, for a step to the next of 5,000 rows must take no longer than a frame.
  const key = wantedKey.value;
  const found = useMemo(
    () =>
      wanted === ''
        ? all
        : filterTree(all, wanted, ({ isSensitive, path, value }) => isSensitive && !isRevealed(path, value)),
    [all, wanted, isRevealed],
  );
  const toggledNow = toggled.value;
  const rows = useMemo(
    () => treeRows(found, ({ id, isJsonText }) => toggledNow.has(id) === isJsonText),
    [found, toggledNow],
  );
  const active = rows.find(({ node }) => node.id === selected.value) ?? rows[0];
  const parents = all.filter((node) => node.hasChildren && !node.isJsonText);
  const allClosed = parents.every(({ id }) => toggledNow.has(id));
  const toShow = key && nodeAt(all, key);
  useLayoutEffect(() => {
    if (!key) return;
    // The row must be there before it can be shown.
    filter.value = '';
    toggled.value = new Set();
    if (toShow) selected.value = toShow.id;
    else wantedKey.value = null;
  }, [key]);
  const filterCopier = useCopier(wanted);
  const rowCopier = useCopier(active?.node.id);

  const toggle = (changed: readonly TreeRow[]) => {
    const ids = new Set(toggled.value);
    for (const { node } of changed) if (!ids.delete(node.id)) ids.add(node.id);
    toggled.value = ids;
  };
  const search = (text: string) => {
    filter.value = text;
    // What is found must be seen.
    toggled.value = new Set();
  };
  return (
    <>
      <div class="filter">
        {children}
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
          {wanted && count('rowsFound', countValues(found))}
        </span>
        {wanted && hasItems(found) && (
          <CopyButtons copier={filterCopier} buttons={[['copyItems', () => itemsQuery(found)]]} />
        )}
        {active && (
          <button
            type="button"
            class="small"
            onClick={() => (toggled.value = allClosed ? new Set() : new Set(parents.map(({ id }) => id)))}
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
            isWanted={active.node === toShow && wanted === ''}
            onShown={() => (wantedKey.value = null)}
            onSelect={({ node }) => (selected.value = node.id)}
            onToggle={toggle}
            onCopy={({ node }) => rowCopier.copy(copyOf(node, isMasked))}
          />
          <KeyDetail row={active} copier={rowCopier} isMasked={isMasked} />
        </div>
      ) : (
        <p class="nothing">{t('nothingFound')}</p>
      )}
    </>
  );
}

/** The node of a key, by namespace and name. */
function nodeAt(roots: readonly TreeNode[], path: readonly string[]): TreeNode | undefined {
  const [namespace, key] = path;
  return roots
    .find((node) => node.kind === 'namespace' && node.name === namespace)
    ?.children.find(({ name }) => name === key);
}

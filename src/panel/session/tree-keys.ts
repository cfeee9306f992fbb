import { redactText } from '../../vtex/redact.ts';
import type { TreeRow } from './tree-rows.ts';

/** What a key does in a tree: the focus goes to another row, or rows are opened or closed. */
export type TreeCommand =
  | { readonly kind: 'go'; readonly to: TreeRow }
  | { readonly kind: 'toggle'; readonly rows: readonly TreeRow[] }
  /** The key is the tree's, and there is nothing to do. */
  | { readonly kind: 'nothing' };

/**
 * The keys of an ARIA tree.
 * @returns `null` where the key is none of them.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function treeCommand(key: string, rows: readonly TreeRow[], active: TreeRow): TreeCommand | null {
  const index = rows.indexOf(active);
  const go = (to: TreeRow | undefined): TreeCommand => (to ? { kind: 'go', to } : { kind: 'nothing' });
  const toggle = (...toggled: TreeRow[]): TreeCommand => ({ kind: 'toggle', rows: toggled });
  switch (key) {
    case 'ArrowDown':
      return go(rows[index + 1]);
    case 'ArrowUp':
      return go(rows[index - 1]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows.at(-1));
    case 'ArrowRight':
      if (!active.hasChildren) return { kind: 'nothing' };
      return active.expanded ? go(rows[index + 1]) : toggle(active);
    case 'ArrowLeft':
      if (active.expanded) return toggle(active);
      return go(rows.slice(0, index).findLast((row) => row.level < active.level));
    case 'Enter':
    case ' ':
      return active.hasChildren ? toggle(active) : { kind: 'nothing' };
    case '*':
      return toggle(...siblingsOf(rows, active).filter((row) => row.hasChildren && !row.expanded));
    default:
      return isLetter(key) ? go(nextThatBegins(key, rows, index)) : null;
  }
}

function siblingsOf(rows: readonly TreeRow[], active: TreeRow): TreeRow[] {
  return rows.filter(({ node }) => node.parent === active.node.parent);
}

/** The slash is the panel's own: it goes to the filter. */
function isLetter(key: string): boolean {
  return [...key].length === 1 && key !== '/';
}

function nextThatBegins(letter: string, rows: readonly TreeRow[], index: number): TreeRow | undefined {
  const inTurn = [...rows.slice(index + 1), ...rows.slice(0, index)];
  const begins = (name: string) => name.toLowerCase().startsWith(letter.toLowerCase());
  return inTurn.find(({ node: { name } }) => begins(name) && begins(redactText(name)));
}

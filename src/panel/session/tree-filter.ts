import type { Json } from '../../vtex/json.ts';
import type { IsMasked } from '../model/masking.ts';
import { copiedPath } from './copied.ts';
import type { TreeNode } from './tree-rows.ts';

/** What the user typed into the filter, as it is searched for; `''` for no filter. */
export function filterText(typed: string): string {
  return typed.trim().toLowerCase();
}

/**
 * The nodes that have the text in their name, in their path (`public.utm`) or in their value, each with its
 * parents; below one that has it in name or path everything stays. What is masked, or redacted in a name, is not
 * found.
 * @param wanted as `filterText` gives it.
 */
export function filterTree(nodes: readonly TreeNode[], wanted: string, isMasked: IsMasked): TreeNode[] {
  return nodes.flatMap((node) => {
    if (copiedPath(node.path).toLowerCase().includes(wanted)) return [node];
    if (node.children.length === 0) {
      const matches =
        !isMasked(node.path, node.value) && valueText(node.value).toLowerCase().includes(wanted);
      return matches ? [node] : [];
    }
    const children = filterTree(node.children, wanted, isMasked);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** How many nodes are leaves: values, not what holds them. */
export function countLeaves(nodes: readonly TreeNode[]): number {
  return nodes.reduce((sum, { children }) => sum + (children.length > 0 ? countLeaves(children) : 1), 0);
}

/** A value as it is shown and searched: a text as it is, anything else as JSON. */
function valueText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

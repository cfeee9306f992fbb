import type { TreeNode } from './tree-node.ts';
import type { TreeBranch } from './tree-rows.ts';

/** Whether a node's value is hidden: it is secret or personal, and was not revealed. */
export type IsHidden = (node: TreeNode) => boolean;

/** What the user typed into the filter, as it is searched for; `''` for no filter. */
export function filterText(typed: string): string {
  return typed.trim().toLowerCase();
}

/**
 * The nodes that have the text in their name, in their path (`public.utm`) or in their value, each with its parents; below
 * one that has it everything stays. What is masked, or redacted in a name, is not found. JSON in a text is searched as the text
 * that it is.
 * @param wanted as `filterText` gives it.
 */
export function filterTree(nodes: readonly TreeNode[], wanted: string, isHidden: IsHidden): TreeBranch[] {
  const found: TreeBranch[] = [];
  for (const node of nodes) {
    if (matches(node, wanted, isHidden)) found.push(node);
    else if (!node.isJsonText) {
      const children = filterTree(node.children, wanted, isHidden);
      if (children.length > 0) found.push({ node, children });
    }
  }
  return found;
}

function matches(node: TreeNode, wanted: string, isHidden: IsHidden): boolean {
  if (node.searchedPath.includes(wanted)) return true;
  return node.showsValue && !isHidden(node) && node.searchedValue.includes(wanted);
}

/** How many values there are, without what contains them. JSON in a text is one value. */
export function countValues(branches: readonly TreeBranch[]): number {
  return branches.reduce((sum, { node, children }) => {
    const isLeaf = node.isJsonText || children.length === 0;
    return sum + (isLeaf ? 1 : countValues(children) + (node.showsValue ? 1 : 0));
  }, 0);
}

import type { Json } from '../../vtex/json.ts';
import type { Session } from '../../vtex/session.ts';
import { TreeNode } from './tree-node.ts';

/** A node with those of its children that are shown. */
export interface TreeBranch {
  readonly node: TreeNode;
  readonly children: readonly TreeBranch[];
}

/** One row of the tree as it is drawn. */
export interface TreeRow {
  readonly branch: TreeBranch;
  readonly node: TreeNode;
  readonly hasChildren: boolean;
  readonly expanded: boolean;
  /** 1 for the rows at the top. */
  readonly level: number;
  /** The place among the rows of the same parent, from 1, and how many these are. */
  readonly position: number;
  readonly siblings: number;
}

/** Readings of one shopper share the namespaces that did not change, and so what was computed of them. */
const nodes = new WeakMap<object, TreeNode>();

/** The session as a tree: the members beside the namespaces, then these with their keys. */
export function treeOf({ envelope, namespaces }: Session): TreeNode[] {
  return [
    ...(envelope.has('id') ? [] : [new TreeNode('beside', 'id', undefined)]),
    ...[...envelope].map(([name, value]) => new TreeNode('beside', name, value)),
    ...[...namespaces].map(([name, namespace]) => namespaceNode(name, namespace)),
  ];
}

function namespaceNode(name: string, namespace: Json): TreeNode {
  const isShared = typeof namespace === 'object' && namespace !== null;
  const node = (isShared && nodes.get(namespace)) || new TreeNode('namespace', name, namespace);
  if (isShared) nodes.set(namespace, node);
  return node;
}

/** The rows of all open nodes, top to bottom. @param isOpen whether a row that has children shows them. */
export function treeRows(top: readonly TreeBranch[], isOpen: (node: TreeNode) => boolean): TreeRow[] {
  const rows: TreeRow[] = [];
  const visit = (branches: readonly TreeBranch[], level: number) => {
    branches.forEach((branch, index) => {
      const { node } = branch;
      const { hasChildren } = node;
      const expanded = hasChildren && isOpen(node);
      rows.push({
        branch,
        node,
        hasChildren,
        expanded,
        level,
        position: index + 1,
        siblings: branches.length,
      });
      if (expanded) visit(branch.children, level + 1);
    });
  };
  visit(top, 1);
  return rows;
}

import { isJsonObject, type Json } from '../../vtex/json.ts';
import type { Session } from '../../vtex/session.ts';

/** A namespace, a key, or a member of one: everything in the session, as a tree. */
export interface TreeNode {
  /** The way to the value, namespace first; of the envelope's members their name only. */
  readonly path: readonly string[];
  /**
   * Unique in the tree, where a namespace may have the name of a member beside the namespaces. Not for the document:
   * names can be secret.
   */
  readonly id: string;
  readonly name: string;
  /** The value at the path, with everything below it. */
  readonly value: Json;
  /** The platform's flag; see `SessionKey`. */
  readonly keepAlive: boolean | undefined;
  /** A namespace of the session, or something in one; not the envelope's. */
  readonly inNamespace: boolean;
  readonly children: readonly TreeNode[];
}

/** One row of the tree as it is drawn. */
export interface TreeRow extends TreeNode {
  readonly hasChildren: boolean;
  readonly expanded: boolean;
  /** 1 for the rows at the top. */
  readonly level: number;
  /** The place among the rows of the same parent, from 1, and how many these are. */
  readonly position: number;
  readonly siblings: number;
}

/** The session as a tree: the members beside the namespaces, then these with their keys. */
export function treeOf({ id, envelope, namespaces }: Session): TreeNode[] {
  const beside = [['id', id] as const, ...envelope];
  return [
    ...beside.map(([name, value]) => node([name], value, false)),
    ...[...namespaces].map(([name, keys]) => ({
      ...node([name], {}, true),
      value: Object.fromEntries([...keys].map(([key, { value }]) => [key, value])),
      children: [...keys].map(([key, { value, keepAlive }]) => node([name, key], value, true, keepAlive)),
    })),
  ];
}

/** Objects and lists that hold something hang their members below them; the empty ones are leaves. */
function node(path: readonly string[], value: Json, inNamespace: boolean, keepAlive?: boolean): TreeNode {
  const members = isJsonObject(value) || Array.isArray(value) ? Object.entries(value as object) : [];
  return {
    path,
    id: JSON.stringify(inNamespace ? path : [path]),
    name: path.at(-1) ?? '',
    value,
    keepAlive,
    inNamespace,
    children: members.map(([member, inner]) => node([...path, member], inner as Json, inNamespace)),
  };
}

/** The rows of all open nodes, top to bottom. @param isOpen whether a row shows its children, by its id. */
export function treeRows(nodes: readonly TreeNode[], isOpen: (id: string) => boolean): TreeRow[] {
  const rows: TreeRow[] = [];
  const visit = (level: readonly TreeNode[]) => {
    level.forEach((node, index) => {
      const hasChildren = node.children.length > 0;
      const expanded = hasChildren && isOpen(node.id);
      const place = { level: node.path.length, position: index + 1, siblings: level.length };
      rows.push({ ...node, hasChildren, expanded, ...place });
      if (expanded) visit(node.children);
    });
  };
  visit(nodes);
  return rows;
}

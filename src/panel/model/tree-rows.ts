import { isJsonObject, type Json } from '../../vtex/json.ts';
import type { Session } from '../../vtex/session.ts';

/** One row of the session's tree. */
export interface TreeRow {
  /** The way to the value, namespace first; the envelope's members stand alone. */
  readonly path: readonly string[];
  /** `path` as one text, unique in the tree. */
  readonly id: string;
  readonly name: string;
  /** The value of a leaf; `undefined` for a row that others hang from. */
  readonly value: Json | undefined;
  readonly keepAlive: boolean;
  readonly hasChildren: boolean;
  readonly expanded: boolean;
  /** 1 for the rows at the top. */
  readonly level: number;
  /** The place among the rows of the same parent, from 1, and how many these are. */
  readonly position: number;
  readonly siblings: number;
}

interface Node {
  readonly name: string;
  readonly value: Json | undefined;
  readonly keepAlive: boolean;
  readonly children: readonly Node[];
}

/**
 * The rows that are in sight, top to bottom.
 * @param collapsed ids of the rows that the user closed; a filter opens all that it finds.
 * @param filter what a key or a value must contain, in any case of letters; `''` for no filter.
 */
export function treeRows(session: Session, collapsed: ReadonlySet<string>, filter: string): TreeRow[] {
  const wanted = filter.trim().toLowerCase();
  const rows: TreeRow[] = [];
  const visit = (nodes: readonly Node[], parent: readonly string[]) => {
    nodes.forEach((node, index) => {
      const path = [...parent, node.name];
      const id = JSON.stringify(path);
      const hasChildren = node.children.length > 0;
      const expanded = hasChildren && (wanted !== '' || !collapsed.has(id));
      const { name, value, keepAlive } = node;
      const place = { level: path.length, position: index + 1, siblings: nodes.length };
      rows.push({ path, id, name, value, keepAlive, hasChildren, expanded, ...place });
      if (expanded) visit(node.children, path);
    });
  };
  visit(wanted === '' ? nodesOf(session) : found(nodesOf(session), wanted), []);
  return rows;
}

function nodesOf({ id, envelope, namespaces }: Session): Node[] {
  return [
    node('id', id),
    ...[...envelope].map(([name, value]) => node(name, value)),
    ...[...namespaces].map(([name, keys]) => ({
      ...node(name, keys.size > 0 ? undefined : {}),
      children: [...keys].map(([key, entry]) => node(key, entry.value, entry.keepAlive)),
    })),
  ];
}

/** Objects and lists that hold something hang their members below them; the empty ones are leaves. */
function node(name: string, value: Json | undefined, keepAlive = false): Node {
  const members = isJsonObject(value) || Array.isArray(value) ? Object.entries(value as object) : [];
  const children = members.map(([member, inner]) => node(member, inner as Json));
  return { name, value: children.length > 0 ? undefined : value, keepAlive, children };
}

/** The nodes that bear the text, each with its parents; below a name that bears it everything stays. */
function found(nodes: readonly Node[], wanted: string): Node[] {
  return nodes.flatMap((node) => {
    if (node.name.toLowerCase().includes(wanted)) return [node];
    const children = found(node.children, wanted);
    if (children.length > 0) return [{ ...node, children }];
    const text =
      node.value === undefined
        ? ''
        : typeof node.value === 'string'
          ? node.value
          : JSON.stringify(node.value);
    return text.toLowerCase().includes(wanted) ? [node] : [];
  });
}

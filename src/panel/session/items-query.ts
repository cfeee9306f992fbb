import { redactText } from '../../vtex/redact.ts';
import type { TreeBranch } from './tree-rows.ts';

/** Whether there is anything to ask for, without putting the query together. */
export function hasItems(branches: readonly TreeBranch[]): boolean {
  return branches.some(({ node, children }) =>
    node.kind === 'namespace' ? children.some((child) => isSayable(child.node.key)) : isSayable(node.key),
  );
}

/**
 * The query that asks `GET /api/sessions` for some keys and no others: `items=public.country,public.sc`. Of a
 * namespace all keys, of what is inside a value its key; what is beside the namespaces is always returned. A key
 * whose very name holds an e-mail or a token is left out.
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api#get-/api/sessions
 */
export function itemsQuery(branches: readonly TreeBranch[]): string {
  const items = branches.flatMap((branch) => (branch.node.kind === 'namespace' ? branch.children : [branch]));
  const keys = items.map(({ node }) => node.key).filter(isSayable);
  const names = keys.map((key) => key.map(encodeURIComponent).join('.'));
  return names.length > 0 ? `items=${[...new Set(names)].join(',')}` : '';
}

/** Half a character, which JSON can hold, has no form in an address. */
function isSayable(key: readonly string[] | null): key is readonly string[] {
  return key?.every((name) => redactText(name) === name && !/\p{Surrogate}/u.test(name)) === true;
}

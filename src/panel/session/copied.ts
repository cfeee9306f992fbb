import { isJsonObject, type Json, type JsonObject } from '../../vtex/json.ts';
import { memberOf } from '../../vtex/session.ts';
import { safeValue, withSafeNames } from '../kit/safe-value.ts';
import type { IsMasked } from '../model/masking.ts';
import { hasEntries } from './nested-entries.ts';
import type { TreeNode } from './tree-node.ts';

/**
 * A node as it is copied: its value, or what came where it has none: of a namespace all entries with all their members. A text
 * is copied as it is, anything else as JSON with line breaks. What is masked stays so.
 * @returns `null` where all of it is masked.
 */
export function copyOf({ kind, path, value, came, showsValue }: TreeNode, isMasked: IsMasked): string | null {
  if (showsValue && isMasked(path, value)) return null;
  const copied =
    kind === 'namespace' && isJsonObject(came)
      ? safeEntries(path, came, isMasked)
      : value === undefined
        ? safeEntry(path, came ?? '', isMasked)
        : safeValue(path, value, isMasked);
  return typeof copied === 'string' ? copied : JSON.stringify(copied, null, 2);
}

function safeEntries(path: readonly string[], entries: JsonObject, isMasked: IsMasked): Json {
  return withSafeNames(entries, (name, entry) => safeEntry([...path, name], entry, isMasked));
}

function safeEntry(path: readonly string[], entry: Json, isMasked: IsMasked): Json {
  if (!isJsonObject(entry)) return safeValue(path, entry, isMasked);
  if (hasEntries(entry)) return safeEntries(path, entry, isMasked);
  const isValue = (name: string) => name === 'value' && memberOf(entry, name) !== undefined;
  return withSafeNames(entry, (name, member) =>
    safeValue(isValue(name) ? path : [...path, name], member, isMasked),
  );
}

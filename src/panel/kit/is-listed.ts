import type { Json } from '../../vtex/json.ts';
import { isPairs, itemsOf, listNames } from '../../vtex/list.ts';
import { sensitivity } from '../../vtex/redact.ts';

/** Longer lists get a filter, and scroll. */
export const longList = 12;

/** Whether a value is better shown as a list: it is one, holds something, and nothing that is to be masked. */
export function isListed(path: readonly string[], value: Json | undefined): value is Json {
  const isList =
    listNames.has(path.at(-1) ?? '') || isPairs(value) || (Array.isArray(value) && value.length > longList);
  return isList && itemsOf(value).length > 0 && sensitivity(path, value) === null;
}

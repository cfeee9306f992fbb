import type { Json } from '../../vtex/json.ts';
import { isSame } from '../../vtex/same.ts';
import type { Action } from '../log/action.ts';
import { isOfAction, pageCallOf } from '../log/causes.ts';
import {
  hasShopper,
  isSameBinding,
  type Reading,
  type Shopper,
  type ShopperReading,
} from '../log/reading.ts';

/**
 * Who made a change that came with a reading: `edit` where it is the first one after our action (an edit, or a reset),
 * `page` where the page wrote to the session or was loaded since the reading before, `platform` where neither did: a
 * session app, another tab, the administration of the store.
 */
export type Changer = 'edit' | 'page' | 'platform';

/** Who made a change, and when the reading began that came with it, in milliseconds of `Date.now()`. */
export interface Authorship {
  readonly by: Changer;
  readonly at: number;
}

/**
 * Who changed a value last since an action began; `null` where it is as it was before.
 * @param readings oldest first.
 * @param valueIn takes the value from a shopper.
 */
export function changedBy(
  action: Action,
  readings: readonly Reading[],
  valueIn: (shopper: Shopper) => Json | undefined,
): Authorship | null {
  if (!action.before) return null;
  const after = action.state.kind === 'confirmed' ? action.state.after : null;
  // The first reading after the action may be dropped from the log, while the action remembers it.
  const isKept = !after || readings.some(({ id }) => id === after.id);
  let last = action.before;
  let isOver = false;
  let isByPage = false;
  let author: Authorship | null = null;
  for (const reading of isKept ? readings : [after, ...readings]) {
    if (reading.id <= last.id || !isSameBinding(reading.store, action.store)) continue;
    // A reading that failed may have been for a request of the page as well.
    isByPage ||= reading.causes.some(pageCallOf);
    if (!hasShopper(reading)) continue;
    const isOurs: boolean = !isOver && (isOfAction(reading.causes, action.id) || reading.id === after?.id);
    if (!isSame(valueIn(reading.result.shopper), valueIn(last.result.shopper)))
      author = {
        by: isOurs ? 'edit' : isByPage || isOtherDocument(reading, last) ? 'page' : 'platform',
        at: reading.at,
      };
    isOver ||= isOurs;
    isByPage = false;
    last = reading;
  }
  return author;
}

/** Each load of a page may write to the session. */
function isOtherDocument({ store }: ShopperReading, before: ShopperReading): boolean {
  return store.document.nonce !== before.store.document.nonce;
}

/** Who changed each of these segment fields since an action. */
export function fieldAuthors(
  action: Action | null,
  fields: Iterable<string>,
  readings: readonly Reading[],
): ReadonlyMap<string, Authorship> {
  const authors = new Map<string, Authorship>();
  for (const field of action ? fields : []) {
    const author = action && changedBy(action, readings, ({ segment }) => segment.get(field));
    if (author) authors.set(field, author);
  }
  return authors;
}

import type { Json } from '../../vtex/json.ts';
import { memberOf, otherMembers } from '../../vtex/session.ts';

/**
 * Whether what came in the place of an entry is a namespace: an object without a value of its own that has entries.
 * Developers put whole ones into `public` (`public.checkout.orderFormId.value`), where no session app reads them.
 */
export function hasEntries(came: Json | undefined): boolean {
  return (
    memberOf(came, 'value') === undefined &&
    otherMembers(came).some(([, member]) => memberOf(member, 'value') !== undefined)
  );
}

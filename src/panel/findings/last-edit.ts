import type { LastEdit } from '../../findings/finding.ts';
import type { SeenCookies } from '../../vtex/store-fetch.ts';
import type { Action } from '../log/action.ts';
import { pageCallOf } from '../log/causes.ts';
import type { Reading } from '../log/reading.ts';
import { confirmedEdit } from '../model/action-outcome.ts';

/**
 * What the rules know of an edit; `null` until a reading shows what came of it.
 * @param readings as they are now, oldest first: of those that the action remembers the network log may have reported more.
 */
export function lastEditOf(action: Action | null, readings: readonly Reading[]): LastEdit | null {
  const confirmed = action && confirmedEdit(action);
  if (!confirmed || !action.before || action.state.kind !== 'confirmed') return null;
  const { sent, before } = action;
  const { after } = action.state;
  const upToAfter = readings.filter(({ id }) => id >= before.id && id <= after.id);
  const since = upToAfter.filter(({ id }) => id > before.id);
  const cookiesAfter = cookiesOf(since.find(({ id }) => id === after.id));
  const response = since.find(({ result }) => result?.kind === 'response')?.result;
  return {
    sent,
    taken: [...confirmed.kept, ...confirmed.altered],
    altered: confirmed.altered,
    lost: confirmed.lost,
    changedFields: confirmed.changedFields,
    before: before.result.shopper.session,
    ...after.result.shopper,
    returned: response?.kind === 'response' ? response.tokens : null,
    cookiesBefore: cookiesOf(upToAfter.find(({ id }) => id === before.id)),
    cookiesAfter,
    alone:
      cookiesAfter.length > 0 &&
      cookiesAfter.length === after.replies.length &&
      after.store.document.nonce === before.store.document.nonce &&
      !since.some(({ causes }) => causes.some(pageCallOf)),
  };
}

function cookiesOf(reading: Reading | undefined): SeenCookies[] {
  return (reading?.replies ?? []).flatMap(({ cookies }) =>
    cookies === null || cookies === 'pending' ? [] : [cookies],
  );
}

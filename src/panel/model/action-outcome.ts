import type { Json } from '../../vtex/json.ts';
import { isEmpty, isSame } from '../../vtex/same.ts';
import { segmentChanges } from '../../vtex/segment.ts';
import { type Session, sessionValue } from '../../vtex/session.ts';
import type { Action } from '../log/action.ts';
import type { Reading, ShopperReading } from '../log/reading.ts';
import { changedBy } from './changed-by.ts';
import { type ConfirmedEdit, editResult, type Outcome } from './outcome.ts';

/**
 * What the bar says of an action; `null` where there is nothing to say.
 * @param now the reading that is shown.
 * @param readings all of them, oldest first.
 */
export function outcomeOf(
  action: Action,
  now: ShopperReading | null,
  readings: readonly Reading[],
): Outcome | null {
  if (action.state.kind === 'refused') return null;
  switch (action.kind) {
    case 'create':
      return action.state.kind === 'sending' || action.state.failure ? null : { kind: 'created' };
    case 'reset':
      return resetOutcome(action);
    case 'edit':
      return editOutcome(action, now, readings);
  }
}

function resetOutcome({ state, before, deleted }: Action): Outcome | null {
  if (state.kind !== 'confirmed') return state.kind === 'unconfirmed' ? null : { kind: 'resetting' };
  const { session } = state.after.result.shopper;
  return {
    kind: 'reset',
    isNew: session.id !== before?.result.shopper.session.id,
    exact: deleted !== null,
    loggedIn: !isEmpty(sessionValue(session, 'authentication', 'storeUserId')),
  };
}

function editOutcome(
  action: Action,
  now: ShopperReading | null,
  readings: readonly Reading[],
): Outcome | null {
  const { sent, state, before } = action;
  const count = sent.size;
  const confirmed = confirmedEdit(action);
  if (confirmed && state.kind === 'confirmed') {
    const isOverwritten = (key: string) =>
      now &&
      !isSame(
        publicValue(now.result.shopper.session, key),
        publicValue(state.after.result.shopper.session, key),
      );
    const isByPage = (key: string) =>
      changedBy(action, readings, ({ session }) => publicValue(session, key))?.by === 'page';
    const overwritten = confirmed.kept.filter(isOverwritten);
    return { ...confirmed, overwritten, byPage: overwritten.some(isByPage), page: action.page };
  }
  if (state.kind === 'unconfirmed') return { kind: 'unconfirmed', count };
  if (state.kind === 'sending' && action.page?.state === 'waiting') return { kind: 'validating' };
  if (state.kind === 'sending' || state.failure || !now || !before) return { kind: 'sending', count };
  const changedFields = segmentChanges(before.result.shopper.segment, now.result.shopper.segment).size;
  return { kind: 'confirming', count, changedFields };
}

/** What became of an edit, key by key; `null` until a reading shows it. */
export function confirmedEdit({ kind, state, before, sent, page }: Action): ConfirmedEdit | null {
  if (kind !== 'edit' || state.kind !== 'confirmed' || !before) return null;
  const { failure, after } = state;
  const byPage = page?.keys ?? [];
  return editResult({ sent, before: before.result.shopper, failure, byPage }, after.result.shopper);
}

function publicValue(session: Session, key: string) {
  return sessionValue(session, 'public', key);
}

/**
 * The keys of a confirmed edit whose draft is over: the platform has them, if in another form, or has made something else of
 * what was sent.
 * @param pending what an Apply would send now.
 */
export function overtakenKeys(action: Action, pending: ReadonlyMap<string, Json>): string[] {
  const { kept = [], altered = [] } = confirmedEdit(action) ?? {};
  return [...kept, ...altered].filter((key) => isSame(pending.get(key), action.sent.get(key)));
}

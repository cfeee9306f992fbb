import type { SeenCall } from '../../inspected/inspected-store.ts';

/** Why something was read. Causes add up while readings are coalesced. */
export type Cause =
  | 'opened'
  /** The tab shows another document. */
  | 'navigated'
  /** The panel was hidden and is visible again. */
  | 'shown-again'
  | 'refresh'
  /** Access to the store came or went. */
  | 'access'
  /** The browser reported that a shopper's cookie changed. */
  | 'cookie'
  /** A request of the page wrote to the session, set another cookie, or was the first sign of a store. */
  | { readonly pageCall: SeenCall }
  /** The id of the action whose effect is to be read. */
  | { readonly action: number };

/** The most requests of the page that one reading keeps among its causes. A hidden panel may wait for hours beside a busy page. */
const mostPageCalls = 20;

/** The causes of what is to be read once: each one once, and of the page's requests the newest. */
export function combined(causes: readonly Cause[]): readonly Cause[] {
  const calls = causes.filter((cause) => pageCallOf(cause) !== null);
  const dropped = new Set(calls.slice(0, -mostPageCalls));
  return [...new Set(causes)].filter((cause) => !dropped.has(cause));
}

/** Of some causes the requests of the page that ended after a time: a reading that was sent then need not show what they did. */
export function endedAfter(causes: readonly Cause[], at: number): readonly Cause[] {
  return causes.filter((cause) => (pageCallOf(cause)?.endedAt ?? 0) > at);
}

/** The page's request that caused a reading; `null` where something else did. */
export function pageCallOf(cause: Cause): SeenCall | null {
  return typeof cause === 'object' && 'pageCall' in cause ? cause.pageCall : null;
}

/** Whether one of the causes is that an action's effect is to be read. */
export function isOfAction(causes: readonly Cause[], action: number): boolean {
  return causes.some((cause) => typeof cause === 'object' && 'action' in cause && cause.action === action);
}

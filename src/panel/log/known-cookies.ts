import type { ShopperCookies } from '../../vtex/store-fetch.ts';
import { type Cause, pageCallOf } from './causes.ts';
import { isOfDocument } from './page-calls.ts';
import { isSameBinding, type Reading, type Store } from './reading.ts';

/**
 * The two cookies of the visible shopper, as they were last seen in the network log or in a response.
 * @param readings oldest first.
 * @param waiting the causes of the next reading, which a hidden panel puts off.
 */
export function knownCookies(readings: readonly Reading[], waiting: readonly Cause[]): ShopperCookies {
  const store = readings.findLast((reading) => reading.store !== null)?.store ?? null;
  let known = setByPage(waiting, store);
  for (const reading of readings.toReversed()) {
    if (known.session !== undefined && known.segment !== undefined) break;
    if (reading.store && !isSameBinding(reading.store, store)) break;
    const { kind } = reading.result ?? {};
    if (kind === 'no-session' || kind === 'no-page') break;
    known = { ...cookiesOf(reading), ...known };
  }
  return known;
}

/**
 * The cookies as one reading shows them: what the page's requests set before it, then what its own requests carried, then
 * what their responses set; the later one counts.
 */
function cookiesOf({ causes, store, result, replies }: Reading): ShopperCookies {
  const byPage = setByPage(causes, store);
  if (result?.kind === 'response') return { ...byPage, ...result.tokens };
  if (result?.kind === 'shopper' && result.shopper.cookies) return { ...byPage, ...result.shopper.cookies };
  // Only of a shopper that was found: a failed reading's requests may have met another document's cookies.
  const seen = result?.kind === 'shopper' ? replies.map(({ cookies }) => cookies) : [];
  const reported = seen.filter((cookies) => cookies !== null && cookies !== 'pending');
  return Object.assign(byPage, ...reported.flatMap((cookies) => [cookies.sent, cookies.set]));
}

function setByPage(causes: readonly Cause[], store: Store | null): ShopperCookies {
  const calls = causes.map(pageCallOf).filter((call) => call !== null && isOfDocument(call, store));
  // An empty value is what a response has that deletes the cookie.
  const sets = calls.flatMap((call) => Object.entries(call?.set ?? {})).filter(([, value]) => value !== '');
  return Object.fromEntries(sets);
}

import type { InspectedStore, SeenCall } from '../../inspected/inspected-store.ts';
import { delay } from '../../vtex/delay.ts';
import type { PageKey } from '../../vtex/page-keys.ts';
import { isSamePageValue, livePageSession, pageValue } from '../../vtex/page-session.ts';
import { decodeSegmentToken } from '../../vtex/segment-token.ts';
import { sessionValue } from '../../vtex/session.ts';
import type { SessionApi } from '../../vtex/session-api.ts';
import { StoreError } from '../../vtex/store-error.ts';
import type { ShopperCookies } from '../../vtex/store-fetch.ts';
import type { Action } from './action.ts';

interface Validated {
  readonly inspected: InspectedStore;
  readonly api: SessionApi;
  readonly action: Pick<Action, 'sent' | 'before'>;
  /** The keys that went through the page. */
  readonly keys: readonly PageKey[];
  /** The request by which the page has validated them. */
  readonly call: SeenCall;
  readonly signal: AbortSignal;
}

interface Untaken {
  /** What the platform or the page has turned down. */
  readonly refused: readonly PageKey[];
  /** What the page has and did not send. */
  readonly ignored: readonly PageKey[];
}

/** Of the keys that a page has validated those that the platform does not have. */
export async function untakenKeys(validated: Validated): Promise<Untaken> {
  const { api, action, keys, call, signal } = validated;
  const { sent, before } = action;
  const all: Untaken = { refused: keys, ignored: [] };
  const none: Untaken = { refused: [], ignored: [] };
  if (call.status < 200 || call.status >= 400) return all;
  const set = await cookiesSetBy(validated);
  // FastStore's server hides that the platform refused, but then it passes no cookie on.
  const isWritten = set.session !== undefined || set.segment !== undefined;
  if (!before || before.result.shopper.cookies) {
    const channel = set.segment ? decodeSegmentToken(set.segment)?.get('channel') : undefined;
    const isOther =
      sent.get('sc') && channel !== undefined && !isSamePageValue('sc', channel, sent.get('sc'));
    return !isWritten ? all : isOther ? { refused: ['sc'], ignored: [] } : none;
  }
  const now = await api.getSession(signal).then(
    ({ session }) => session,
    () => null,
  );
  if (signal.aborted) throw new StoreError({ kind: 'cancelled' });
  if (!now) return isWritten ? none : all;
  const untaken = keys.filter((key) => {
    const [had, has] = [before.result.shopper.session, now].map((session) =>
      sessionValue(session, 'public', key),
    );
    return !isSamePageValue(key, has, sent.get(key)) && isSamePageValue(key, has, had);
  });
  if (untaken.length === 0 || !isWritten) return { refused: untaken, ignored: [] };
  const page = await validated.inspected.look(signal).then(({ signals }) => livePageSession(signals));
  const isKept = (key: PageKey) => page !== null && isSamePageValue(key, pageValue(page, key), sent.get(key));
  return { refused: untaken.filter((key) => !isKept(key)), ignored: untaken.filter(isKept) };
}

/** How often, and after how many milliseconds each, the log is asked again for an entry without cookies. */
const again = { times: 3, ms: 150 };

/** The cookies that a request's response set: the log of a busy Chromium completes an entry without an event. */
async function cookiesSetBy({ inspected, call, signal }: Validated): Promise<ShopperCookies> {
  let { set } = call;
  for (let turn = 0; turn < again.times && !set.session && !set.segment; turn++) {
    await delay(again.ms, signal);
    const calls = await inspected.earlierCalls();
    set = calls.find(({ url, startedAt }) => url === call.url && startedAt === call.startedAt)?.set ?? set;
  }
  return set;
}

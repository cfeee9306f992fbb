import type { InspectedStore } from '../../inspected/inspected-store.ts';
import { isJsonObject, type Json, textOf } from '../../vtex/json.ts';
import { pageKeys } from '../../vtex/page-keys.ts';
import { livePageSession, type PageSession, pageValue, parsePageSession } from '../../vtex/page-session.ts';
import { isEmpty } from '../../vtex/same.ts';
import { decodeSegmentToken } from '../../vtex/segment-token.ts';
import type { Session } from '../../vtex/session.ts';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import { sentToApi } from '../../vtex/store-cookie.ts';
import type { SeenCookies, ShopperCookies } from '../../vtex/store-fetch.ts';
import { within } from '../../vtex/within.ts';
import { originOf } from './page-calls.ts';
import type { ReadingResult, Store } from './reading.ts';

interface CookieSources {
  readonly inspected: InspectedStore;
  readonly store: Store;
  /** The cookies as readings have seen them. */
  readonly known: ShopperCookies;
  /** Those of a request that this reading made; `null` where it made none, or the network log does not show it. */
  readonly seen: SeenCookies | null;
  /** Whether the page has loaded what it keeps: before that it has its defaults. */
  readonly isLoaded: boolean;
}

/**
 * The shopper of a host that has no Session Manager, out of what the host has nevertheless: both cookies, and the session that the
 * page keeps.
 * @returns `null` where there is nothing of it.
 */
export async function readFromCookies(sources: CookieSources): Promise<ReadingResult | null> {
  const cookies = await cookiesOf(sources);
  const page = await pageSessionOf(sources);
  const isFound = cookies.session || cookies.segment || page || (await storedSession(sources));
  if (!isFound) return null;
  const claims = (cookies.session && decodeSessionToken(cookies.session)?.claims) || {};
  const kept = pageKeys.flatMap((key) => {
    const value = page ? pageValue(page, key) : undefined;
    return value === undefined ? [] : [[key, { value }] as const];
  });
  const person = page?.members.person;
  const isAuthenticated = `${isJsonObject(person) && (!isEmpty(person.id) || !isEmpty(person.email))}`;
  const session: Session = {
    id: claims.id === undefined ? null : textOf(claims.id),
    envelope: new Map(Object.entries(claims)),
    namespaces: new Map<string, Json>(
      page
        ? [
            ['public', Object.fromEntries(kept)],
            ['profile', { isAuthenticated: { value: isAuthenticated } }],
          ]
        : [],
    ),
  };
  const segment = (cookies.segment && decodeSegmentToken(cookies.segment)) || new Map();
  return { kind: 'shopper', shopper: { session, segment, cookies } };
}

/** The two cookies that the browser sends to the host: as it keeps them or, without access, as the network log saw them last. */
async function cookiesOf({ inspected, store, known, seen }: CookieSources): Promise<ShopperCookies> {
  const { document, signals } = store;
  const stored = await inspected.cookies(document).catch(() => null);
  if (stored) {
    const [session] = sentToApi(stored, 'vtex_session', signals.rootPath);
    const [segment] = sentToApi(stored, 'vtex_segment', signals.rootPath);
    return { ...(session && { session: session.value }), ...(segment && { segment: segment.value }) };
  }
  const found = { ...known, ...seen?.sent, ...seen?.set };
  if (found.session || found.segment) return found;
  const earlier = await inspected.earlierCalls();
  const ofHost = earlier.filter((call) => originOf(call) === document.origin);
  return Object.assign({}, ...ofHost.flatMap(({ sent, set }) => [sent, set]));
}

/** The page's session as the page works with it, or will: one that was just loaded will have what is stored. */
async function pageSessionOf(sources: CookieSources): Promise<PageSession | null> {
  const live = livePageSession(sources.store.signals);
  // Without its code's own object nothing of it can be edited.
  return sources.isLoaded || !live ? live : ((await storedSession(sources)) ?? live);
}

/** How long the browser may take to say what it has stored, in milliseconds: then what else there is will do. */
const storedReadMs = 1_000;

async function storedSession({ inspected, store }: CookieSources): Promise<PageSession | null> {
  const signal = AbortSignal.timeout(storedReadMs);
  const reading = inspected.pageSession().then((port) => port.stored(store.document, signal));
  const stored = await within(reading, { milliseconds: storedReadMs }).catch(() => null);
  return stored?.kind === 'found' ? parsePageSession(stored.json, 'stored') : null;
}

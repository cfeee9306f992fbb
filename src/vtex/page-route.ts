import type { Json } from './json.ts';
import { readChannel } from './page-channel.ts';
import { isPageKey, type PageKey } from './page-keys.ts';
import { type PageChange, type PageSession, pageChange, pageValue } from './page-session.ts';
import { isSame } from './same.ts';

/** How each key of an edit reaches the platform on a page whose code keeps a session. */
export interface PageRoute {
  /** Through the page's session, for it would write its own values over what the platform is sent. */
  readonly byPage: ReadonlyMap<PageKey, PageChange>;
  /** By PATCH. A key that is cleared goes both ways: what is empty the page does not send. */
  readonly byPatch: ReadonlyMap<string, Json>;
}

/** Sorts the keys of an edit. What the page has already it is not given again: it has only to validate it. */
export function pageRoute(page: PageSession, sent: ReadonlyMap<string, Json>): PageRoute {
  const isUnread = readChannel(page.members.channel).form !== 'json';
  const isNew = (key: PageKey) => (key === 'sc' && isUnread) || !isSame(pageValue(page, key), sent.get(key));
  const byPage = new Map<PageKey, PageChange>();
  for (const [key, value] of sent) {
    const change = isPageKey(key) ? pageChange(key, value) : null;
    if (!change || !isPageKey(key)) continue;
    // A new postal code would empty the coordinates that are given with it.
    const isGiven = isNew(key) || (key === 'geoCoordinates' && sent.has('postalCode') && isNew('postalCode'));
    byPage.set(key, isGiven ? change : { members: {} });
  }
  const byPatch = new Map([...sent].filter(([key, value]) => value === '' || !byPage.has(key as PageKey)));
  return { byPage, byPatch };
}

/** The changes of a route as one. Coordinates that are given with a postal code stay: FastStore replaces them where it has no town. */
export function changeOf({ byPage }: PageRoute): PageChange {
  const changes = [...byPage.values()].map(({ members }) => members);
  const { city, ...others } = Object.assign({}, ...changes, byPage.get('geoCoordinates')?.members);
  const { salesChannel } = byPage.get('sc') ?? {};
  return {
    members: city === undefined || others.geoCoordinates ? others : { ...others, city },
    ...(salesChannel !== undefined && { salesChannel }),
  };
}

/**
 * Whether a value reaches the platform through a page alone: the page can have it, and sends it. An empty one it does not send, but
 * for that of the trade policy.
 */
export function canPageHave(name: string, value: Json): boolean {
  return isPageKey(name) && (value !== '' || name === 'sc') && pageChange(name, value) !== null;
}

import type { InspectedStore } from '../../inspected/inspected-store.ts';
import type { Json } from '../../vtex/json.ts';
import { isPageKey, type PageKey } from '../../vtex/page-keys.ts';
import { isSamePageValue, joinedChanges, type PageChange, pageChange } from '../../vtex/page-session.ts';
import { sessionValue } from '../../vtex/session.ts';
import type { SessionApi, WrittenSession } from '../../vtex/session-api.ts';
import { StoreError } from '../../vtex/store-error.ts';
import type { Action, PagePart } from './action.ts';
import { waitForValidation } from './page-validation.ts';
import type { Shopper, Store } from './reading.ts';

interface PageEdit {
  readonly inspected: InspectedStore;
  readonly api: SessionApi;
  readonly action: Pick<Action, 'sent' | 'store' | 'before'>;
  /** The store has responded to the keys that were sent to it. */
  readonly onWritten: (written: WrittenSession) => void;
  /** Writes down how far the part of the page is. */
  readonly note: (page: PagePart | null) => void;
  readonly signal: AbortSignal;
}

/** How each key of an edit reaches the platform on a page whose code keeps a session. */
export interface Route {
  /** Through the page's session, for it would write its own values over what the platform is sent. */
  readonly byPage: ReadonlyMap<PageKey, PageChange>;
  /** By PATCH. A key that is cleared goes both ways: what is empty the page does not send. */
  readonly byPatch: ReadonlyMap<string, Json>;
}

/** @param store of the tab's present document. */
export function routeOf({ signals }: Store, sent: ReadonlyMap<string, Json>): Route {
  const changes = [...sent].flatMap(([key, value]) => {
    const change = signals.pageSession !== null && isPageKey(key) ? pageChange(key, value) : null;
    return change && isPageKey(key) ? [[key, change] as const] : [];
  });
  const byPage = new Map(changes);
  const byPatch = new Map([...sent].filter(([key, value]) => value === '' || !byPage.has(key as PageKey)));
  return { byPage, byPatch };
}

/**
 * Carries an edit out on a page whose code keeps a session: first by PATCH what the page does not own, then through the page what
 * it does, and waits until the page has validated it. Where it does not, the page gets its former values back.
 * @returns what is to be done once a reading shows what the platform took; nothing where all of it went by PATCH.
 * @throws StoreError
 */
export async function editWithPage(
  edit: PageEdit,
): Promise<((confirmed: Action) => Promise<void>) | undefined> {
  const { inspected, api, action, onWritten, note, signal } = edit;
  const { sent, store, before } = action;
  const hasApi = !before?.result.shopper.cookies;
  const { byPage, byPatch } = routeOf(store, sent);
  const patch = async (keys: ReadonlyMap<string, Json>) => onWritten(await api.editSession(keys, signal));
  const keys = [...byPage.keys()];
  if (keys.length > 0) note({ keys, state: 'unsent', isSetBack: null });
  const isPatched = hasApi && byPatch.size > 0;
  if (isPatched) await patch(byPatch);
  if (byPage.size === 0) return undefined;

  const port = await inspected.pageSession();
  const validation = waitForValidation(inspected, store.document, signal);
  const former = await port
    .set(store.document, joinedChanges([...byPage.values()]), signal)
    .catch((error: unknown) => {
      validation.stop();
      // Half of it was sent: whether it stands is to be read.
      throw isPatched && error instanceof StoreError ? new StoreError({ kind: 'interrupted' }) : error;
    });
  if (!former) {
    // The page's code keeps no session any more.
    validation.stop();
    note(null);
    await patch(new Map([...sent].filter(([key]) => byPage.has(key as PageKey))));
    return undefined;
  }
  const setBack = async (some: readonly PageKey[], state: 'refused' | 'silent') => {
    const names = some.flatMap((key) => membersOf(key, byPage.get(key)));
    const members = Object.fromEntries(names.map((name) => [name, former[name] ?? null]));
    const isSetBack = await port.set(store.document, { members }, new AbortController().signal).then(
      (set) => set !== null,
      () => false,
    );
    note({ keys: some, state, isSetBack });
  };
  note({ keys, state: 'waiting', isSetBack: null });
  const call = await validation.ended;
  if (!call) await setBack(keys, 'silent');
  else if (call.status < 200 || call.status >= 400) await setBack(keys, 'refused');
  else {
    note({ keys, state: 'validated', isSetBack: null });
    return async ({ state, before: was }) => {
      if (state.kind !== 'confirmed' || !was) return;
      const refused = refusedKeys(keys, sent, was.result.shopper, state.after.result.shopper);
      if (refused.length > 0) await setBack(refused, 'refused');
    };
  }
  return undefined;
}

/** The members of the page's session that an edit of a key changes. */
function membersOf(key: PageKey, change: PageChange | undefined): string[] {
  return key === 'sc' ? ['channel'] : Object.keys(change?.members ?? {});
}

/** Of the keys that went through the page those that the platform did not take, though the page's validation ended well. */
function refusedKeys(
  keys: readonly PageKey[],
  sent: ReadonlyMap<string, Json>,
  before: Shopper,
  after: Shopper,
): readonly PageKey[] {
  if (after.cookies) {
    // Of the platform only the segment can be seen; what refuses is a trade policy, and with it all of the validation.
    const isRefused = sent.has('sc') && !isSamePageValue('sc', after.segment.get('channel'), sent.get('sc'));
    return isRefused && sent.get('sc') !== '' ? keys : [];
  }
  return keys.filter((key) => {
    const [was, now] = [before, after].map(({ session }) => sessionValue(session, 'public', key));
    return !isSamePageValue(key, now, sent.get(key)) && isSamePageValue(key, now, was);
  });
}

import type { InspectedStore } from '../../inspected/inspected-store.ts';
import type { Json } from '../../vtex/json.ts';
import type { PageKey } from '../../vtex/page-keys.ts';
import { changeOf, pageRoute } from '../../vtex/page-route.ts';
import { livePageSession } from '../../vtex/page-session.ts';
import type { SessionApi, WrittenSession } from '../../vtex/session-api.ts';
import { failureOf, StoreError } from '../../vtex/store-error.ts';
import type { Action, PagePart } from './action.ts';
import { waitForValidation } from './page-validation.ts';
import { untakenKeys } from './untaken-keys.ts';

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

/** How long the page may take to validate its former values. */
const setBackTimeoutMs = 3_000;

/**
 * Carries an edit out on a page whose code keeps a session: first by PATCH what the page does not own, then through the page what
 * it does, and waits until the page has validated it. Where that is refused, or does not end in time, the page gets its former
 * values back.
 * @throws StoreError
 */
export async function editWithPage(edit: PageEdit): Promise<void> {
  const { inspected, api, action, onWritten, note, signal } = edit;
  const { sent, store, before } = action;
  const { document } = store;
  const page = livePageSession(store.signals);
  const route = page && pageRoute(page, sent);
  const patch = async (keys: ReadonlyMap<string, Json>) => onWritten(await api.editSession(keys, signal));
  if (!route || route.byPage.size === 0) return patch(sent);

  const keys = [...route.byPage.keys()];
  const picked = (some: readonly PageKey[]) =>
    new Map([...sent].filter(([key]) => some.includes(key as PageKey)));
  note({ keys, state: 'unsent', setBack: null });
  const isPatched = route.byPatch.size > 0 && !before?.result.shopper.cookies;
  if (isPatched) await patch(route.byPatch);
  const halfSent = (error: unknown) => (isPatched ? inDoubt(error) : error);

  const port = await inspected.pageSession();
  const validation = waitForValidation(inspected, document, signal);
  const former = await port.set(document, changeOf(route), signal).catch((error: unknown) => {
    validation.stop();
    throw halfSent(error);
  });
  if (!former) {
    // The page's code keeps no session any more.
    validation.stop();
    note(null);
    return patch(picked(keys)).catch((error: unknown) => {
      throw halfSent(error);
    });
  }

  const setBack = async (some: readonly PageKey[], state: PagePart['state']) => {
    const names = some.flatMap((key) =>
      key === 'sc' ? ['channel'] : Object.keys(route.byPage.get(key)?.members ?? {}),
    );
    const members = Object.fromEntries(
      names.filter((name) => name in former).map((name) => [name, former[name] ?? null]),
    );
    const never = new AbortController().signal;
    const again = waitForValidation(inspected, document, never, setBackTimeoutMs);
    const isSetBack = await port.set(document, { members }, never).then(
      (set) => set !== null,
      () => false,
    );
    note({ keys, state, setBack: { keys: some, isDone: isSetBack } });
    // What is read next is to show what comes of it.
    if (isSetBack && state === 'refused') await again.ended.catch(() => null);
    again.stop();
  };
  note({ keys, state: 'waiting', setBack: null });
  let untaken: readonly PageKey[] = keys;
  try {
    const call = await validation.ended;
    if (!call) return await setBack(keys, 'silent');
    const { refused, ignored } = await untakenKeys({ ...edit, keys, call });
    note({ keys, state: 'validated', setBack: null });
    untaken = [...refused, ...ignored];
    // An older FastStore does not send them: the page has them, and does not write over them.
    if (ignored.length > 0) await patch(picked(ignored));
    if (refused.length > 0) await setBack(refused, 'refused');
  } catch (error) {
    const { kind } = failureOf(error);
    // Another document has nothing of it.
    if (kind !== 'moved' && kind !== 'interrupted')
      await setBack(untaken, kind === 'cancelled' ? 'cancelled' : 'refused');
    throw untaken.length < keys.length ? inDoubt(error) : halfSent(error);
  }
}

/** What is sent in several parts, of which one was: whether that stands is to be read. */
function inDoubt(error: unknown): unknown {
  return error instanceof StoreError ? new StoreError({ kind: 'interrupted' }) : error;
}

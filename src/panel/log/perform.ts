import type { InspectedStore } from '../../inspected/inspected-store.ts';
import { isStoreFramework } from '../../vtex/page-signals.ts';
import type { WrittenSession } from '../../vtex/session-api.ts';
import { StoreError } from '../../vtex/store-error.ts';
import { within } from '../../vtex/within.ts';
import type { Action } from './action.ts';
import type { Reader } from './reader.ts';
import type { Store } from './reading.ts';

/**
 * Makes the requests of one action.
 * @param change writes down what becomes known of it on the way.
 * @throws StoreError
 */
export type Perform = (
  action: Action,
  change: (more: Partial<Pick<Action, 'deleted' | 'page'>>) => void,
  signal: AbortSignal,
) => Promise<void>;

export function createPerform(inspected: InspectedStore, reader: Reader): Perform {
  /** The store as its page is now: since it was read the page may have loaded its session, or changed it. */
  async function lookedAt(store: Store, signal: AbortSignal): Promise<Store> {
    const { document, signals } = await inspected.look(signal);
    if (document.nonce !== store.document.nonce) throw new StoreError({ kind: 'moved' });
    return { document, signals };
  }

  return async (action, change, signal) => {
    const { id, kind, store, sent, before } = action;
    const api = reader.api(store);
    switch (kind) {
      case 'edit': {
        const onWritten = (written: WrittenSession) => before && reader.noteResponse(before, written, id);
        // Only a page of Store Framework is known to keep no session of its own.
        if (!isStoreFramework(store.signals)) {
          const { editWithPage } = await import('./page-edit.ts');
          const fresh = { ...action, store: await lookedAt(store, signal) };
          const note = (page: Action['page']) => change({ page });
          return editWithPage({ inspected, api, action: fresh, onWritten, note, signal });
        }
        onWritten(await api.editSession(sent, signal));
        return;
      }
      case 'create':
        await api.createSession(signal);
        return;
      case 'reset': {
        const { document, signals } = store;
        // A deletion cannot be undone: the tab must still show what the user decided on.
        if ((await inspected.look(signal)).document.nonce !== document.nonce)
          throw new StoreError({ kind: 'moved' });
        // With access both cookies are deleted first, so that nothing ties the new session to the old one.
        const deletion = inspected.deleteCookies(document, signals.rootPath);
        const deleted = await within(deletion, { signal }).catch((error: unknown) => {
          // Cancelled, it may happen nevertheless.
          void deletion.then((late) => {
            change({ deleted: late });
            return reader.read({ action: id });
          }, console.error);
          throw error;
        });
        change({ deleted });
        if (deleted) await api.createSession(signal);
        else await api.resetSession(signal);
        return;
      }
    }
  };
}

import type { InspectedStore } from '../../inspected/inspected-store.ts';
import type { WrittenSession } from '../../vtex/session-api.ts';
import { StoreError } from '../../vtex/store-error.ts';
import { within } from '../../vtex/within.ts';
import type { Action } from './action.ts';
import type { Reader } from './reader.ts';

/**
 * Makes the requests of one action.
 * @param change writes down what becomes known of it on the way.
 * @returns what is still to be done once a reading shows what came of it.
 * @throws StoreError
 */
export type Perform = (
  action: Action,
  change: (more: Partial<Pick<Action, 'deleted' | 'page'>>) => void,
  signal: AbortSignal,
) => Promise<((after: Action) => Promise<void>) | undefined>;

export function createPerform(inspected: InspectedStore, reader: Reader): Perform {
  return async (action, change, signal) => {
    const { id, kind, store, sent, before } = action;
    const api = reader.api(store);
    switch (kind) {
      case 'edit': {
        const onWritten = (written: WrittenSession) => before && reader.noteResponse(before, written, id);
        if (store.signals.pageSession !== null) {
          const { editWithPage } = await import('./page-edit.ts');
          return editWithPage({
            inspected,
            api,
            action,
            onWritten,
            note: (page) => change({ page }),
            signal,
          });
        }
        onWritten(await api.editSession(sent, signal));
        return undefined;
      }
      case 'create':
        await api.createSession(signal);
        return undefined;
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
        return undefined;
      }
    }
  };
}

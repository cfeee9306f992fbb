import type { InspectedStore } from '../../inspected/inspected-store.ts';
import { StoreError } from '../../vtex/store-error.ts';
import { within } from '../../vtex/within.ts';
import type { Action } from './action.ts';
import type { Reader } from './reader.ts';

/**
 * Makes the requests of one action.
 * @param change writes down what becomes known of it on the way.
 * @throws StoreError
 */
export type Perform = (
  action: Action,
  change: (more: Pick<Action, 'deleted'>) => void,
  signal: AbortSignal,
) => Promise<void>;

export function createPerform(inspected: InspectedStore, reader: Reader): Perform {
  return async ({ id, kind, store, sent, before }, change, signal) => {
    const api = reader.api(store);
    switch (kind) {
      case 'edit': {
        const written = await api.editSession(sent, signal);
        if (before) reader.noteResponse(before, written, id);
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
      }
    }
  };
}

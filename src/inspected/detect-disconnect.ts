import { StoreError } from '../vtex/store-error.ts';
import type { InspectedStore } from './inspected-store.ts';

/**
 * Distinguishes a call that failed because the browser disconnected the extension (updated, reloaded, removed under an open
 * panel) from one that the tab refused: each browser reports both with the same message.
 * @param isConnected whether the extension still runs.
 */
export function detectDisconnect(store: InspectedStore, isConnected: () => boolean): InspectedStore {
  const checked = <T>(call: Promise<T>) =>
    call.catch((error: unknown) => {
      throw isConnected() ? error : new StoreError({ kind: 'disconnected' });
    });
  return {
    ...store,
    look: (signal, first) => checked(store.look(signal, first)),
    fetch: (document, request, signal) => checked(store.fetch(document, request, signal)),
  };
}

import { StoreError } from '../vtex/store-error.ts';
import type { InspectedStore } from './inspected-store.ts';

/**
 * Tells a call that failed because the browser took the extension away (updated, reloaded, removed under an open
 * panel) from one that the tab refused: browsers word both alike, and differently from each other.
 * @param isConnected whether the extension still runs.
 */
export function whileConnected(store: InspectedStore, isConnected: () => boolean): InspectedStore {
  const told = <T>(call: Promise<T>) =>
    call.catch((error: unknown) => {
      throw isConnected() ? error : new StoreError({ kind: 'disconnected' });
    });
  return {
    ...store,
    look: (signal) => told(store.look(signal)),
    fetch: (document, request, signal) => told(store.fetch(document, request, signal)),
  };
}

import type { InspectedStore } from '../../inspected/inspected-store.ts';
import { delay } from '../../vtex/delay.ts';
import { failureOf } from '../../vtex/store-error.ts';
import type { Store } from './page-state.ts';

/** How long a tab may refuse to be looked at before it shows nothing that can be. */
const arrivalPatienceMs = 1_000;

/** How long a document may take to parse before what it shows so far must do. */
const parsePatienceMs = 10_000;

/**
 * Looks at the tab until its document has told what store it is of.
 * @param onFound called at each look that found a document, the unfinished ones too.
 * @throws StoreError
 */
export async function arrive(
  inspected: InspectedStore,
  onFound: (store: Store) => void,
  signal: AbortSignal,
): Promise<Store> {
  const arrived = Date.now();
  for (;;) {
    const found = await inspected.look(signal).catch((error: unknown) => {
      // Chromium refuses to evaluate for a moment while one document gives way to the next.
      if (failureOf(error).kind !== 'no-page' || Date.now() - arrived > arrivalPatienceMs) throw error;
      return null;
    });
    if (found) onFound(found);
    if (found?.signals.parsed || (found && Date.now() - arrived > parsePatienceMs)) return found;
    await delay(50, signal);
  }
}

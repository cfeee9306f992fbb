import type { FirstRequests, InspectedStore, Look } from '../../inspected/inspected-store.ts';
import { delay } from '../../vtex/delay.ts';
import { failureOf } from '../../vtex/store-error.ts';
import type { Store } from './reading.ts';

/** How long a tab may refuse to be looked at before it shows nothing that can be. */
const refusalTimeoutMs = 1_000;

/** How long a document may take to parse before what it shows so far must do. */
const parseTimeoutMs = 10_000;

/**
 * Looks at the tab until its document is parsed: then what it shows of its store is complete.
 * @param first what the look may send itself.
 * @param onFound called at each look that found something else than the one before, unfinished documents too.
 * @throws StoreError
 */
export async function waitForDocument(
  inspected: InspectedStore,
  first: FirstRequests,
  onFound: (store: Store) => void,
  signal: AbortSignal,
): Promise<Look> {
  const begun = Date.now();
  let last = '';
  for (;;) {
    const found = await inspected.look(signal, first).catch((error: unknown) => {
      // Chromium refuses to evaluate for a moment while one document replaces another.
      if (failureOf(error).kind !== 'no-page' || Date.now() - begun > refusalTimeoutMs) throw error;
      return null;
    });
    const store = found && { document: found.document, signals: found.signals };
    const json = JSON.stringify(store);
    if (store && json !== last) onFound(store);
    last = json;
    if (found?.signals.parsed || (found && Date.now() - begun > parseTimeoutMs)) return found;
    await delay(50, signal);
  }
}

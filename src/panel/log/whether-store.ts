import type { InspectedStore } from '../../inspected/inspected-store.ts';
import { isStore, isVtexCookie } from '../../vtex/page-signals.ts';
import { within } from '../../vtex/within.ts';
import { originOf } from './page-calls.ts';
import type { Store } from './reading.ts';
import type { SessionSigns } from './session-signs.ts';

/** Origins that the user wants looked at although nothing there is a sign of a store. */
export interface OriginMemory {
  has(origin: string): Promise<boolean>;
  add(origin: string): Promise<void>;
}

interface StoreCheck {
  readonly inspected: InspectedStore;
  readonly lookedAnyway: OriginMemory;
  readonly store: Store;
  readonly signs: SessionSigns;
  readonly abort: AbortSignal;
}

/**
 * Whether a document is a VTEX store's: by what it shows, by the cookies of its requests, or because the user said so earlier.
 * @throws StoreError `cancelled`
 */
export async function whetherStore({
  inspected,
  lookedAnyway,
  store,
  signs,
  abort,
}: StoreCheck): Promise<boolean> {
  const { origin } = store.document;
  if (isStore(store.signals, origin, signs.hasCookies(origin))) return true;
  if (await within(lookedAnyway.has(origin), { signal: abort })) return true;
  const earlier = await within(inspected.earlierCalls(), { signal: abort });
  return earlier.some((call) => originOf(call) === origin && call.cookieNames.some(isVtexCookie));
}

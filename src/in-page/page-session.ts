import type { CallOutcome } from './call-outcome.ts';
import type { ExpectedDocument } from './calls.ts';

interface Slot {
  readonly nonce: string;
  readonly calls: Map<string, { outcome: CallOutcome; readonly abort: AbortController }>;
}

/** A change of a page's session: members with their new values, and the trade policy that becomes part of `channel`. */
export interface Change {
  readonly members: Readonly<Record<string, unknown>>;
  readonly salesChannel?: string;
}

/**
 * Runs in the inspected page, as text. Changes the session of a FastStore page through the page's own code: what is not changed
 * stays as it is at that moment, for it is read in the same evaluation.
 * @returns JSON of the schema `writtenSession` (src/inspected/page-session-port.ts).
 */
export function setPageSession(
  slotName: string,
  { origin, nonce }: ExpectedDocument,
  { members, salesChannel }: Change,
): string {
  const page = window as unknown as Record<string | symbol, unknown>;
  const slot = page[Symbol.for(slotName)] as Slot | undefined;
  if (slot?.nonce !== nonce || location.origin !== origin) return JSON.stringify({ kind: 'moved' });
  try {
    const stores = page.faststore_sdk_stores as Map<string, { read(): object; set(value: object): void }>;
    const store = stores.get('fs::session');
    const now = store?.read() as Record<string, unknown> | undefined;
    if (typeof store?.set !== 'function' || typeof now !== 'object' || now === null)
      return JSON.stringify({ kind: 'none' });
    const changed: Record<string, unknown> = { ...members };
    if (salesChannel !== undefined) {
      let { channel } = now;
      try {
        if (typeof channel === 'string') channel = JSON.parse(channel);
      } catch {
        // A channel that FastStore cannot read is replaced by one that it can.
      }
      const isObject = channel instanceof Object && !Array.isArray(channel);
      changed.channel = JSON.stringify({ ...(isObject ? (channel as object) : {}), salesChannel });
    }
    const names = Object.keys(changed);
    const former = Object.fromEntries(names.map((name) => [name, now[name] ?? null]));
    const result = JSON.stringify({ kind: 'set', former });
    try {
      store.set({ ...now, ...changed });
    } catch {
      // One of the page's listeners threw; the value is set nevertheless, and whether it is validated will be seen.
    }
    return result;
  } catch {
    return JSON.stringify({ kind: 'none' });
  }
}

/**
 * Runs in the inspected page, as text. Begins to read what the browser has stored of a FastStore page's session. Nothing is
 * created where there is nothing.
 * @returns JSON of a `CallOutcome`: `started` or `moved`. Its outcome is a `reply` whose body is JSON of `storedSession`
 * (src/inspected/page-session-port.ts).
 * @see https://github.com/vtex/faststore/blob/main/packages/sdk/src/store/persisted.ts
 */
export function startStoredRead(slotName: string, { origin, nonce }: ExpectedDocument, id: string): string {
  const slot = (window as unknown as Record<symbol, Slot | undefined>)[Symbol.for(slotName)];
  if (slot?.nonce !== nonce || location.origin !== origin) return JSON.stringify({ kind: 'moved' });
  const entry: { outcome: CallOutcome; abort: AbortController } = {
    outcome: { kind: 'pending' },
    abort: new AbortController(),
  };
  slot.calls.set(id, entry);
  const end = (found: object) => {
    const body = JSON.stringify(found);
    entry.outcome = { kind: 'reply', status: 200, headers: {}, body, byWorker: false };
  };
  new Promise<unknown>((resolve, reject) => {
    const opening = indexedDB.open('keyval-store');
    let isNew = false;
    opening.onupgradeneeded = () => {
      isNew = true;
      // The database is not there: it must not be there afterwards either.
      opening.transaction?.abort();
    };
    opening.onerror = () => (isNew ? resolve(undefined) : reject(opening.error));
    opening.onsuccess = () => {
      const database = opening.result;
      try {
        const request = database.transaction('keyval').objectStore('keyval').get('fs::session');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      } catch {
        // Another database of that name.
        resolve(undefined);
      }
      database.close();
    };
  })
    .then(
      (value) =>
        end(value === undefined ? { kind: 'absent' } : { kind: 'found', json: JSON.stringify(value) }),
      () => end({ kind: 'refused' }),
    )
    // Something that is no JSON.
    .catch(() => end({ kind: 'absent' }));
  return JSON.stringify({ kind: 'started' });
}

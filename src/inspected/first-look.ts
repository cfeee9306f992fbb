import type { InspectedStore, Look } from './inspected-store.ts';

/**
 * The tab where a look has begun already, while the rest of the panel was loaded: the first look with requests is that one,
 * unless the tab has navigated since.
 */
export function withFirstLook(store: InspectedStore, begun: Promise<Look>): InspectedStore {
  let first: Promise<Look> | null = begun;
  // Awaited below, if at all; until then a failure of it must not count as unhandled.
  begun.catch(() => undefined);
  store.listen((event) => {
    if (event.kind === 'navigated') first = null;
  });
  return {
    ...store,
    look(signal, requests) {
      if (!first || !requests) return store.look(signal, requests);
      const look = first;
      first = null;
      return look;
    },
  };
}

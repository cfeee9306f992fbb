import { nativeApi } from './native-api.ts';

/** The requests that the network log has reported before the panel listens to it. */
export interface EarlyRequests {
  /** The entries, in the form that the browser has reported them; no more are kept from then on. */
  take(): readonly unknown[];
}

/** Begins to keep them. */
export function earlyRequests(): EarlyRequests {
  const { onRequestFinished } = nativeApi.devtools.network;
  const entries: unknown[] = [];
  const keep = (entry: unknown) => void entries.push(entry);
  onRequestFinished.addListener(keep);
  return {
    take() {
      onRequestFinished.removeListener(keep);
      return entries;
    },
  };
}

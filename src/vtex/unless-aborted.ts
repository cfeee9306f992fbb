import { StoreError } from './store-error.ts';

/**
 * Waits for a promise that does not end by itself when it is no longer wanted.
 * @throws StoreError `cancelled` as soon as the signal is aborted.
 */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new StoreError({ kind: 'cancelled' }));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}

import { StoreError } from './store-error.ts';

interface Limits {
  readonly milliseconds?: number;
  readonly signal?: AbortSignal;
}

/**
 * Waits for a promise within a time limit, and until a signal is aborted. The work behind the promise is not stopped.
 * @throws StoreError `timeout` once the time is over, `cancelled` as soon as the signal is aborted.
 */
export function within<T>(promise: Promise<T>, { milliseconds, signal }: Limits): Promise<T> {
  let stop = () => {};
  const limit = new Promise<never>((_, reject) => {
    const cancel = () => reject(new StoreError({ kind: 'cancelled' }));
    const timer =
      milliseconds === undefined
        ? undefined
        : setTimeout(
            () => reject(new StoreError({ kind: 'timeout', seconds: milliseconds / 1_000 })),
            milliseconds,
          );
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel);
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
  });
  return Promise.race([limit, promise]).finally(stop);
}

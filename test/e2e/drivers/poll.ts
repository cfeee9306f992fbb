import { setTimeout as pause } from 'node:timers/promises';

const longestPause = 100;

/** How long DevTools may take to open, in milliseconds. Two busy cores were seen to need 20 s. */
export const openingTimeout = 60_000;

/**
 * Tries `fn` again until it no longer throws, and returns what it returned then. At the timeout the last error
 * is thrown, so a failing test shows what was wrong at the end and not only that there was a timeout.
 */
export async function eventually<T>(
  fn: () => T | Promise<T>,
  { timeout = 15_000 }: { timeout?: number } = {},
): Promise<T> {
  const deadline = performance.now() + timeout;
  for (let wait = 5; ; wait = Math.min(wait * 2, longestPause)) {
    try {
      return await fn();
    } catch (error) {
      if (error instanceof NotRetryable || performance.now() + wait > deadline) throw error;
    }
    await pause(wait);
  }
}

/** Thrown inside `eventually` where trying again cannot help. */
export class NotRetryable extends Error {}

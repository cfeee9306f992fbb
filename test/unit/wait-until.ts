import { vi } from 'vitest';

/** Waits for a condition, however slow the machine is: vitest's own limit of one second is too short for a busy one. */
export function waitUntil<T>(condition: () => T | Promise<T>): Promise<T> {
  return vi.waitUntil(condition, { timeout: 15_000, interval: 5 }) as Promise<T>;
}

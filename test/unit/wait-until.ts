import { vi } from 'vitest';

/** Waits for a state, however slow the machine is: vitest's own limit of a second fails tests where others keep it busy. */
export function waitUntil<T>(isSo: () => T | Promise<T>): Promise<T> {
  return vi.waitUntil(isSo, { timeout: 15_000, interval: 5 }) as Promise<T>;
}

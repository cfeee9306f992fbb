import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { within } from '../../../src/vtex/within.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<never>(() => undefined);

it('within: passes on what the promise comes to, and leaves no timer', async () => {
  await expect(within(Promise.resolve(7), { milliseconds: 1_000 })).resolves.toBe(7);
  await expect(within(Promise.reject(new Error('No')), { milliseconds: 1_000 })).rejects.toThrow('No');
  expect(vi.getTimerCount()).toBe(0);
});

it('within: times out', async () => {
  const waiting = expect(within(never(), { milliseconds: 2_000 })).rejects.toMatchObject({
    failure: { kind: 'timeout', seconds: 2 },
  });
  await vi.advanceTimersByTimeAsync(2_000);
  await waiting;
});

it('within: is cancelled as soon as the signal is aborted, and before', async () => {
  const abort = new AbortController();
  const cancelled = { failure: { kind: 'cancelled' } };
  const waiting = expect(within(never(), { signal: abort.signal })).rejects.toMatchObject(cancelled);
  abort.abort();
  await waiting;
  await expect(within(Promise.resolve(7), { signal: abort.signal })).rejects.toMatchObject(cancelled);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBackgroundClient } from '../../../src/inspected/background-client.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const origin = 'https://store.example';

it('background client: resolves to the result of the request that it sends', async () => {
  const sendMessage = vi.fn(async () => true);
  expect(await createBackgroundClient({ sendMessage })('has-permission', { origin })).toBe(true);
  expect(sendMessage).toHaveBeenCalledWith({ request: 'has-permission', params: { origin } });
});

it('background client: does not take a result of another shape', async () => {
  const request = createBackgroundClient({ sendMessage: async () => 'yes' });
  await expect(request('has-permission', { origin })).rejects.toThrow();
});

it('background client: names the request that has no response in time, and blames no store', async () => {
  const request = createBackgroundClient({ sendMessage: () => new Promise(() => undefined) });
  const waiting = expect(request('has-permission', { origin })).rejects.toThrow(
    'The background does not respond to has-permission',
  );
  await vi.advanceTimersByTimeAsync(6_000);
  await waiting;
});

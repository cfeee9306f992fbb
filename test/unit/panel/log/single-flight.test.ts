import { describe, expect, it, vi } from 'vitest';
import { singleFlight } from '../../../../src/panel/log/single-flight.ts';

it('single flight: never runs twice at once, not even when called between two runs', async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const { run } = singleFlight(async () => {
    runs += 1;
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  });
  const calls: Promise<void>[] = [];
  for (let n = 0; n < 50; n++) {
    calls.push(run());
    await Promise.resolve();
  }
  await Promise.all(calls);
  expect(most).toBe(1);
  expect(runs).toBeLessThan(50);
});

/** A job that counts its runs. */
function counting() {
  const job = vi.fn(() => Promise.resolve());
  return { job, ...singleFlight(job) };
}

it('single flight: runs again after the run under way, and only once', async () => {
  const { job, run } = counting();
  await Promise.all([run(), run(), run()]);
  expect(job).toHaveBeenCalledTimes(2);
});

it('single flight: runs again after a run that failed', async () => {
  let fail = true;
  const { run } = singleFlight(async () => {
    if (fail) throw new Error('once');
  });
  await expect(run()).rejects.toThrow('once');
  fail = false;
  await expect(run()).resolves.toBeUndefined();
});

describe('dropNext', () => {
  it('does not stop the run under way, and ends the wait for the next', async () => {
    const { job, run, dropNext } = counting();
    const calls = [run(), run()];
    dropNext();
    await Promise.all(calls);
    expect(job).toHaveBeenCalledOnce();
  });

  it('does not drop a later call', async () => {
    const { job, run, dropNext } = counting();
    const calls = [run(), run()];
    dropNext();
    calls.push(run());
    await Promise.all(calls);
    expect(job).toHaveBeenCalledTimes(2);
    dropNext();
    await run();
    expect(job).toHaveBeenCalledTimes(3);
  });
});

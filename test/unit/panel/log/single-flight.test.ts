import { describe, expect, it, vi } from 'vitest';
import { singleFlight } from '../../../../src/panel/log/single-flight.ts';

it('never runs twice at once, not even when asked in the moment between two runs', async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const { run: ask } = singleFlight(async () => {
    runs += 1;
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  });
  const asked: Promise<void>[] = [];
  for (let n = 0; n < 50; n++) {
    asked.push(ask());
    await Promise.resolve();
  }
  await Promise.all(asked);
  expect(most).toBe(1);
  expect(runs).toBeLessThan(50);
});

/** A job that counts its runs. */
function counting() {
  const job = vi.fn(() => Promise.resolve());
  return { job, ...singleFlight(job) };
}

it('runs again after the run under way, and only once', async () => {
  const { job, run } = counting();
  await Promise.all([run(), run(), run()]);
  expect(job).toHaveBeenCalledTimes(2);
});

it('runs again after a run that failed', async () => {
  let fail = true;
  const { run: ask } = singleFlight(async () => {
    if (fail) throw new Error('once');
  });
  await expect(ask()).rejects.toThrow('once');
  fail = false;
  await expect(ask()).resolves.toBeUndefined();
});

describe('dropping the next run', () => {
  it('leaves the run under way alone, and lets those who wait go', async () => {
    const { job, run, dropNext } = counting();
    const asked = [run(), run()];
    dropNext();
    await Promise.all(asked);
    expect(job).toHaveBeenCalledOnce();
  });

  it('does not keep a later ask from being heard', async () => {
    const { job, run, dropNext } = counting();
    const asked = [run(), run()];
    dropNext();
    asked.push(run());
    await Promise.all(asked);
    expect(job).toHaveBeenCalledTimes(2);
    dropNext();
    await run();
    expect(job).toHaveBeenCalledTimes(3);
  });
});

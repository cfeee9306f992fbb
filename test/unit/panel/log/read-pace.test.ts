import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createReadPace } from '../../../../src/panel/log/read-pace.ts';

let times: number[];
let ask: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  const begun = Date.now();
  times = [];
  ({ ask } = createReadPace(() => times.push(Date.now() - begun)));
});
afterEach(() => {
  vi.useRealTimers();
});

function askEvery(milliseconds: number, count: number): void {
  for (let n = 0; n < count; n++) {
    ask();
    vi.advanceTimersByTime(milliseconds);
  }
}

it('read pace: the first request of a page is read for at once', () => {
  ask();
  expect(times).toEqual([0]);
});

it('read pace: a page that writes 50 times in 10 s is read seven times at most, the last after it paused', () => {
  askEvery(200, 50);
  vi.advanceTimersByTime(5_000);
  expect(times.length).toBeLessThanOrEqual(7);
  expect(times.at(-1)).toBeGreaterThanOrEqual(49 * 200);
});

it('read pace: a page that pauses is read for soon, and at most once a second', () => {
  askEvery(20, 3);
  vi.advanceTimersByTime(5_000);
  expect(times).toEqual([0, 1_000]);
  askEvery(20, 2);
  vi.advanceTimersByTime(5_000);
  expect(times).toHaveLength(4);
});

it('read pace: a page that writes without a pause is read every three seconds', () => {
  askEvery(100, 100);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(3_200);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
});

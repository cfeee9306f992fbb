import { afterAll, afterEach, expect, vi } from 'vitest';

/** Output that no test expected. A test that expects output spies on the console and checks it. */
const printed: unknown[] = [];
const { debug, error, info, log, warn } = console;

for (const method of ['debug', 'error', 'info', 'log', 'warn'] as const) {
  const print = console[method];
  console[method] = (...values: unknown[]) => {
    printed.push([method, ...values]);
    print(...values);
  };
}

// Files share one console.
afterAll(() => void Object.assign(console, { debug, error, info, log, warn }));

afterEach(() => {
  vi.restoreAllMocks();
  expect(printed.splice(0), 'printed to the console').toEqual([]);
});

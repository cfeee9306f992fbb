import type { Compared, Counted, Frames } from './results.ts';

/** Results for tests: the opening misses its bar, the rest has none or meets it. */
export const sampleOpening: Compared = {
  ...{ kind: 'compared', part: 'opening', browser: 'chromium', name: 'session known', bar: 1.2 },
  ...{ ours: [200, 220, 240], reference: [100, 110, 120] },
};

export const sampleFrames: readonly Frames[] = [10, 5_000].flatMap((keys) =>
  (['filter', 'collapse and expand'] as const).map((name) => ({
    ...({ kind: 'frames', part: 'keys', browser: 'firefox' } as const),
    ...{ name, keys, bar: keys === 5_000 ? 50 : null, frames: [17, 20, 40], shown: [15, 30, 40] },
  })),
);

export const sampleRequests: Counted = {
  ...{ kind: 'counted', part: 'requests', browser: 'chromium', name: 'refresh', bar: 2 },
  ...{ count: 2, unit: 'GET' },
};

export const sampleHeap: Counted = {
  ...{ kind: 'counted', part: 'heap', browser: null, name: 'after 1,000 edits', bar: 1.5 },
  ...{ count: 1.32, unit: '×' },
};

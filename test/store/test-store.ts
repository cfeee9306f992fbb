import { afterAll, beforeEach } from 'vitest';
import { type SampleStore, startSampleStore } from './sample-store.ts';
import { type TestShopper, testShopper } from './test-shopper.ts';

/** A sample store for all tests of a file, and a shopper on it: both fresh in each test. Registers vitest's hooks. */
export async function testStore(): Promise<{ readonly store: SampleStore; readonly shopper: TestShopper }> {
  const store = await startSampleStore();
  const shopper = testShopper(store);
  beforeEach(() => {
    store.reset();
    shopper.clearCookies();
  });
  afterAll(() => store.close());
  return { store, shopper };
}

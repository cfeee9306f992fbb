import { setTimeout as pause } from 'node:timers/promises';
import type { Tab } from '../e2e/drivers/driver.ts';
import type { SampleStore } from '../store/sample-store.ts';

/** Makes the store respond to every API call after this many milliseconds. */
export function setLatency(store: SampleStore, ms: number): void {
  store.clearFaults();
  if (ms > 0) store.addFault({ kind: 'latency', path: '/api/', ms, times: 'always' });
}

/** Waits until there is no request under way, and there was no new one for some milliseconds. */
export async function untilQuiet(store: SampleStore, ms = 400): Promise<void> {
  let seen = -1;
  let since = performance.now();
  while (performance.now() - since < ms) {
    const { calls } = store;
    const isBusy = calls.some(({ status }) => status === 0);
    if (isBusy || calls.length !== seen) [seen, since] = [calls.length, performance.now()];
    await pause(20);
  }
}

/** Loads a page and waits until it has its session. */
export async function loadPage(tab: Tab, url: string): Promise<void> {
  await tab.goto(url);
  await tab.evaluate('window.sampleStore.sessionReady.then(() => true)');
}

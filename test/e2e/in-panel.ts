import { expect } from 'vitest';
import type { SampleStore } from '../store/sample-store.ts';
import type { Panel, Tab } from './drivers/driver.ts';
import { type SegmentRow, segmentRows } from './segment-rows.ts';

/** One field of the segment, once it shows; fails when it does not become what is expected. */
export async function expectField(panel: Panel, field: string, row: Partial<SegmentRow>): Promise<void> {
  await expect.poll(async () => (await segmentRows(panel))[field], { timeout: 10_000 }).toMatchObject(row);
}

/** Waits until the outcome says something. */
export async function expectOutcome(panel: Panel, words: string | RegExp): Promise<void> {
  await expect.poll(() => panel.get('status').text(), { timeout: 20_000 }).toMatch(words);
}

/** Waits until the alert says something. */
export async function expectAlert(panel: Panel, words: string | RegExp): Promise<void> {
  await expect.poll(() => panel.get('alert').text(), { timeout: 20_000 }).toMatch(words);
}

/** A box of the form. */
export const box = (panel: Panel, key: string) =>
  panel.get('textbox', key, { within: { role: 'form', name: 'Edit public keys' } });

/** Presses Apply when it says that so many changes are pending. */
export async function apply(panel: Panel, changes: number): Promise<void> {
  const button = panel.get('button', `Apply ${changes} change${changes === 1 ? '' : 's'}`);
  await expect.poll(() => button.attribute('aria-disabled')).toBe('false');
  await button.click();
}

/** The calls that came from the panel or the page, a line each. */
export function lines(store: SampleStore): string[] {
  return store.calls.map(({ method, path }) => `${method} ${path}`);
}

/**
 * Hides the panel, has the page write to the session and load again, and shows the panel: it must have asked for nothing
 * meanwhile, and know it all now.
 */
export async function expectSilenceWhileHidden(store: SampleStore, tab: Tab, panel: Panel): Promise<void> {
  await expectField(panel, 'channel', { now: '1' });
  await panel.hide();
  store.forgetCalls();
  await tab.evaluate(`window.sampleStore.patchSession({ utm_source: 'unseen' })`);
  await tab.reload();
  await tab.evaluate('window.sampleStore.sessionReady.then(() => true)');
  expect(lines(store)).toEqual(['PATCH /api/sessions', 'POST /api/sessions']);
  await panel.show();
  await expectField(panel, 'utm_source', { now: 'unseen' });
}

/** The edits that reached the store. */
export function patches(store: SampleStore): unknown[] {
  return store.calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
}

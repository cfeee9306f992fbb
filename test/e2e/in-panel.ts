import { expect } from 'vitest';
import type { SampleStore } from '../store/sample-store.ts';
import type { Locator, Panel, Tab } from './drivers/driver.ts';
import { eventually } from './drivers/poll.ts';
import { type SegmentRow, segmentRows } from './segment-rows.ts';

/** Waits until a field of the segment shows what is expected; fails if it does not. */
export async function expectField(panel: Panel, field: string, row: Partial<SegmentRow>): Promise<void> {
  await expect.poll(async () => (await segmentRows(panel))[field], { timeout: 10_000 }).toMatchObject(row);
}

/** What the status line says, in one line. */
export async function outcomeText(panel: Panel): Promise<string> {
  return (await panel.get('status').text()).replace(/\s+/g, ' ');
}

/** Waits until the outcome shows this text. */
export async function expectOutcome(panel: Panel, words: string | RegExp): Promise<void> {
  await expect.poll(() => outcomeText(panel), { timeout: 20_000 }).toMatch(words);
}

/** What is found, as the line above the screens says it. */
export const worstFinding = (panel: Panel) =>
  panel.evaluate<string>(
    `document.querySelector('.findings-line .worst > .finding > .text')?.textContent ?? ''`,
  );

/** Shows the cookies, from whichever screen is in front, and returns where they are. */
export async function showCookies(panel: Panel): Promise<Locator> {
  await panel.get('button', 'Cookies').click();
  const cookies = panel.get('region', 'Cookies');
  await cookies.waitFor();
  return cookies;
}

/** Puts a key that the form does not show into it, or goes to the box that it has. */
export async function findKey(panel: Panel, name: string): Promise<void> {
  await panel.get('combobox', 'Find or add a key').fill(name);
  await panel.press('Enter');
  await box(panel, name).waitFor();
}

/** Waits until the alert shows this text. */
export async function expectAlert(panel: Panel, words: string | RegExp): Promise<void> {
  await expect.poll(() => panel.get('alert').text(), { timeout: 20_000 }).toMatch(words);
}

/** Waits until nothing is being read or written. */
export async function expectIdle(panel: Panel): Promise<void> {
  const busy = () => panel.get('button', /Refresh/).attribute('aria-busy');
  await expect.poll(busy, { timeout: 20_000 }).toBe('false');
}

/** Reads again, once nothing is being read. */
export async function refreshed(panel: Panel): Promise<void> {
  await expectIdle(panel);
  await panel.get('button', 'Refresh').click();
}

/** A box of the form. */
export const box = (panel: Panel, key: string) =>
  panel.get('textbox', key, { within: { role: 'form', name: 'Edit public keys' } });

/** Clicks Apply once it shows this number of pending changes. */
export async function apply(panel: Panel, changes: number): Promise<void> {
  const button = panel.get('button', `Apply ${changes} change${changes === 1 ? '' : 's'}`);
  await expect.poll(() => button.attribute('aria-disabled')).toBe('false');
  await button.click();
}

/** The calls that came from the panel or the page, one line each. */
export function lines(store: SampleStore): string[] {
  return store.calls.map(({ method, path }) => `${method} ${path}`);
}

/** The requests that the panel itself made, one line each. */
export function ownRequests(store: SampleStore): string[] {
  return store.calls
    .filter(({ headers }) => 'x-session-inspector' in headers)
    .map(({ method, path }) => `${method} ${path}`);
}

/** Waits as long as a read needs to begin: if the panel was about to make a request, the store has it afterwards. */
export async function letPanelAct(tab: Tab, panel: Panel): Promise<void> {
  // A read looks at the tab before it begins its call. Each turn goes through the same processes: panel, browser, page.
  for (let turn = 0; turn < 10; turn++) {
    await panel.evaluate('1');
    await tab.evaluate('1');
  }
  await tab.evaluate(`fetch('/produto').then((response) => response.text()).then(() => true)`);
}

/**
 * Hides the panel, has the page reload and write to the session, and shows the panel again. While hidden it must make no
 * request, not even after the log reported the page's request; once shown it must read once.
 */
export async function expectSilenceWhileHidden(store: SampleStore, tab: Tab, panel: Panel): Promise<void> {
  await expectField(panel, 'channel', { now: '1' });
  await expectIdle(panel);
  const shown = await showCookies(panel);
  await expect.poll(() => shown.text()).toContain('vtex_segment');
  await panel.hide();
  store.forgetCalls();
  await tab.reload();
  await tab.evaluate('window.sampleStore.sessionReady.then(() => true)');
  const cookies = () => panel.evaluate<string>(`document.querySelector('section.cookies').textContent`);
  await eventually(async () => {
    await tab.evaluate(`window.sampleStore.patchSession({ utm_source: 'unseen' })`);
    // The log is late. The panel draws what it reports of the cookies at once, also while it is hidden. On a busy machine
    // Chromium's log can report a request without its cookies: then the page writes once more.
    await expect.poll(cookies, { timeout: 5_000 }).toContain('unseen');
  });
  await letPanelAct(tab, panel);
  expect(ownRequests(store), 'while hidden').toEqual([]);
  await panel.show();
  await panel.get('tab', 'Shopper').click();
  await expectField(panel, 'utm_source', { now: 'unseen' });
  await expectIdle(panel);
  expect(ownRequests(store).sort(), 'shown again').toEqual(['GET /api/segments', 'GET /api/sessions']);
}

/** The edits that reached the store. */
export function patches(store: SampleStore): unknown[] {
  return store.calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
}

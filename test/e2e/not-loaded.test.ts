import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { SampleStore } from '../store/sample-store.ts';
import type { Panel } from './drivers/driver.ts';
import { builtExtension, it, startBrowser } from './fixtures.ts';
import { apply, box, expectAlert, expectField, patches } from './in-panel.ts';

/** Opens the panel of an extension that has lost one part's script. A browser of its own: no other test may have its extension damaged. */
async function withoutPart(
  part: RegExp,
  store: SampleStore,
  use: (panel: Panel) => Promise<void>,
): Promise<void> {
  const broken = mkdtempSync(join(tmpdir(), 'extension-'));
  cpSync(builtExtension(), broken, { recursive: true });
  const scripts = readdirSync(join(broken, 'assets')).filter((name) => part.test(name));
  expect(scripts).not.toEqual([]);
  for (const script of scripts) rmSync(join(broken, 'assets', script));
  const browser = await startBrowser({ extensionDir: broken });
  try {
    const tab = await browser.openTab(store.url());
    const panel = await tab.openPanel();
    await expectField(panel, 'channel', { now: '1' });
    await use(panel);
  } finally {
    await browser.close();
    rmSync(broken, { recursive: true });
  }
}

it('a screen whose script cannot be loaded says so in its place, and the panel goes on', ({ store }) =>
  withoutPart(/^session-screen-.*\.js$/, store, async (panel) => {
    await box(panel, 'utm_source').fill('google');
    await panel.get('tab', 'Session').click();
    await expect
      .poll(() => panel.get('alert', undefined, { within: { role: 'tabpanel', name: 'Session' } }).text())
      .toContain('This part of the panel could not be loaded');
    await panel.get('button', 'Reload the panel').click();
    await expect.poll(() => box(panel, 'utm_source').value()).toBe('google');
  }));

it('a status line whose script cannot be loaded says so in its place, and an edit is sent all the same', ({
  store,
}) =>
  withoutPart(/^outcome-text-.*\.js$/, store, async (panel) => {
    await box(panel, 'utm_source').fill('google');
    const status = () => panel.get('status').text();
    await expect.poll(status).toContain('This part of the panel could not be loaded');
    await apply(panel, 1);
    await expectField(panel, 'utm_source', { was: 'null', now: 'google' });
    expect(patches(store)).toEqual([{ public: { utm_source: { value: 'google' } } }]);
  }));

it('a notice whose script cannot be loaded says so in its place, with the button that helps', ({ store }) =>
  withoutPart(/^notice-content-.*\.js$/, store, async (panel) => {
    await box(panel, 'utm_source').fill('google');
    store.addFault({ method: 'PATCH', path: '/api/sessions', kind: 'status', status: 400 });
    await apply(panel, 1);
    await expectAlert(panel, 'This part of the panel could not be loaded');
    await panel.get('button', 'Reload the panel').click();
    await expect.poll(() => box(panel, 'utm_source').value()).toBe('google');
  }));

it('actions whose script cannot be loaded say so, and what was typed is kept', ({ store }) =>
  withoutPart(/^action-parts-.*\.js$/, store, async (panel) => {
    await box(panel, 'utm_source').fill('google');
    await apply(panel, 1);
    await expectAlert(panel, 'Something went wrong in the panel itself');
    await panel.get('button', 'Reload the panel').waitFor();
    expect(await box(panel, 'utm_source').value()).toBe('google');
    expect(patches(store)).toEqual([]);
  }));

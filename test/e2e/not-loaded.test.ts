import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { builtExtension, it, startBrowser } from './fixtures.ts';
import { box, expectField } from './in-panel.ts';

it('a screen whose script cannot be loaded says so in its place, and the panel goes on', async ({
  store,
}) => {
  const broken = mkdtempSync(join(tmpdir(), 'extension-'));
  cpSync(builtExtension(), broken, { recursive: true });
  const assets = readdirSync(join(broken, 'assets'));
  const scripts = assets.filter((name) => /^session-screen-.*\.js$/.test(name));
  expect(scripts).toHaveLength(1);
  for (const script of scripts) rmSync(join(broken, 'assets', script));
  // A browser of its own: no other test may have its extension damaged.
  const browser = await startBrowser({ extensionDir: broken });
  try {
    const tab = await browser.openTab(store.url());
    const panel = await tab.openPanel();
    await expectField(panel, 'channel', { now: '1' });
    await box(panel, 'utm_source').fill('google');
    await panel.get('tab', 'Session').click();
    await expect
      .poll(() => panel.get('alert', undefined, { within: { role: 'tabpanel', name: 'Session' } }).text())
      .toContain('This part of the panel could not be loaded');
    await panel.get('button', 'Reload the panel').click();
    await expect.poll(() => box(panel, 'utm_source').value()).toBe('google');
  } finally {
    await browser.close();
    rmSync(broken, { recursive: true });
  }
});

import { expect } from 'vitest';
import { anyPermissionKey } from '../../src/webext/any-permission.ts';
import type { Panel } from './drivers/driver.ts';
import { it } from './fixtures.ts';
import { box, expectSilenceWhileHidden } from './in-panel.ts';
import { readStorage } from './panel-cleanup.ts';
import { sizes } from './sizes.ts';

/** What panels have stored. The background adds whether any host is allowed whenever the browser starts it again. */
async function storedByPanels(panel: Panel): Promise<Record<string, unknown>> {
  const { [anyPermissionKey]: _, ...stored } = await readStorage(panel);
  return stored;
}

it('private window: keeps the draft in a reloaded panel, stores nothing, and makes no request while hidden', async ({
  inspect,
  browser,
  store,
}) => {
  const { panel: usualPanel } = await inspect();
  await box(usualPanel, 'utm_source').fill('in the usual window');
  await expect
    .poll(async () => JSON.stringify(await readStorage(usualPanel)))
    .toContain('in the usual window');
  const before = await storedByPanels(usualPanel);

  const tab = await browser.openTab(store.url('/'), 'private');
  const panel = await tab.openPanel(sizes.large);
  await panel.get('button', 'Apply 0 changes').waitFor();
  expect(await box(panel, 'utm_source').value()).toBe('');
  await box(panel, 'country').fill('BR');
  await panel.get('button', 'Details ▾').click();
  await panel.get('button', /^Mute:/).click();
  await panel.get('button', /^1 muted/).click();
  await box(panel, 'country').fill('');
  await box(panel, 'utm_source').fill('secret');
  await panel.get('button', 'Apply 1 change').waitFor();
  await tab.goto(store.url('/not-a-store', 'plain.localhost'));
  await panel.get('button', 'Look anyway').click();
  await panel.get('button', 'Look anyway').waitGone();
  await tab.goto(store.url('/'));
  await panel.get('button', 'Apply 1 change').waitFor();
  const another = await browser.openTab(store.url('/'));
  await another.openPanel(sizes.large);
  await panel.reload();
  await panel.get('button', 'Apply 1 change').waitFor();
  // The DevTools of another tab is not needed for it.
  await another.close();
  await box(panel, 'utm_source').fill('secret');
  await box(panel, 'utm_campaign').fill('too');
  await panel.get('button', 'Apply 2 changes').waitFor();
  await panel.reload();
  await panel.get('button', 'Apply 2 changes').waitFor();
  await box(panel, 'utm_campaign').fill('');
  await panel.reload();
  await panel.get('button', 'Apply 1 change').waitFor();
  expect(await box(panel, 'utm_source').value()).toBe('secret');

  expect(await storedByPanels(usualPanel)).toEqual(before);
  expect(await box(usualPanel, 'utm_source').value()).toBe('in the usual window');

  // The same panel makes no request while another one is in front of it.
  await panel.get('button', 'Discard').click();
  await usualPanel.hide();
  await expectSilenceWhileHidden(store, tab, panel);
});

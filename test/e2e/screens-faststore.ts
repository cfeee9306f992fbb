import { expect } from 'vitest';
import { patchPastPage, sessionReady } from './faststore-page.ts';
import { box, expectField, expectIdle, expectOutcome, worstFinding } from './in-panel.ts';
import type { Screen } from './screens.ts';

/** What the panel shows of FastStore's pages alone, in an order in which each is opened from the one before. */
export const faststoreScreens: readonly Screen[] = [
  {
    name: 'page-edit',
    async open(panel, tab, store) {
      await tab.goto(store.url('/faststore'));
      await sessionReady(tab);
      await panel.get('tab', 'Shopper').click();
      await expectIdle(panel);
      await expect.poll(() => box(panel, 'sc').value()).toBe('1');
      await box(panel, 'sc').fill('2');
      await box(panel, 'postalCode').fill('01310-100');
      await expectOutcome(panel, "through the page's own code");
    },
  },
  {
    name: 'page-drift',
    async open(panel, tab) {
      await panel.get('button', 'Discard').click();
      await patchPastPage(tab, { postalCode: '22250-040' });
      await expect
        .poll(() => worstFinding(panel))
        .toMatch(/^The page's session and the platform have different values/);
    },
  },
  {
    name: 'page-why',
    async open(panel) {
      await panel.get('button', 'About postalCode').click();
      await panel.get('region', 'Explanation').waitFor();
    },
  },
  {
    name: 'page-session',
    async open(panel) {
      await panel.press('Escape');
      await panel.get('tab', 'Session').click();
      await panel.get('button', "Page's session").click();
      await panel.get('treeitem', /^channel/).waitFor();
    },
  },
  {
    name: 'without-api',
    async open(panel, tab, store) {
      await tab.goto(store.url('/', 'storefront.localhost'));
      await sessionReady(tab);
      await panel.get('tab', 'Shopper').click();
      await expectField(panel, 'channel', { now: '1' });
      await expect.poll(() => worstFinding(panel)).toMatch(/^This host has no Session Manager/);
    },
  },
];

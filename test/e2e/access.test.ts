import { describe, expect } from 'vitest';
import type { DrivenBrowser, Panel } from './drivers/driver.ts';
import { browserName, it } from './fixtures.ts';
import {
  apply,
  box,
  expectAlert,
  expectField,
  expectIdle,
  expectOutcome,
  lines,
  patches,
  showCookies,
} from './in-panel.ts';

const pattern = '*://store.localhost/*';
const region = (panel: Panel) => panel.get('region', 'Access');
const badge = (panel: Panel, words: string) => panel.get('button', new RegExp(`^Access: ${words}`));

/** Opens the details with the badge after the shopper is read, and waits until they have the focus. */
async function openRegion(panel: Panel): Promise<void> {
  await expectIdle(panel);
  await badge(panel, 'through the page').click();
  const hasFocus = () => panel.evaluate<boolean>(`document.activeElement?.closest('#access') != null`);
  await expect.poll(hasFocus).toBe(true);
}

/** Allows access for one part of a test. If that part fails, the fixture withdraws the access. */
async function withAccess(browser: DrivenBrowser, part: () => Promise<void>): Promise<void> {
  await browser.allowHost(pattern);
  await part();
  await browser.withdrawHost(pattern);
}

describe('the details of access', () => {
  it('shows the channel, what it means, and that responses match the network log', async ({ inspect }) => {
    const { panel } = await inspect();
    await openRegion(panel);
    await expect
      .poll(() => region(panel).text())
      .toMatch(/through the page itself[\s\S]*needs no permission/);
    await expect.poll(() => region(panel).text()).toContain("Responses match DevTools' network log.");
    await panel.get('button', /^Allow access to store\.localhost:\d+$/).waitFor();
  });

  it('switches the channel when access is granted and when it is withdrawn, while the panel is open', async ({
    inspect,
    browser,
    store,
  }) => {
    const { panel } = await inspect();
    await box(panel, 'utm_source').fill('typed before');
    await openRegion(panel);
    await withAccess(browser, async () => {
      await badge(panel, 'access allowed').waitFor();
      await expect.poll(() => region(panel).text()).toContain('a world of the extension');
      expect(await region(panel).text()).toContain(
        'Account, workspace and root path are what the page reports.',
      );
      expect(await box(panel, 'utm_source').value()).toBe('typed before');
      await panel.get('tab', 'Shopper').click();
      await showCookies(panel);
      await expect.poll(() => panel.get('region', 'Cookies').text()).toMatch(/HttpOnly\s+yes/);
    });
    await badge(panel, 'through the page').waitFor();
    await expect.poll(() => panel.get('region', 'Cookies').text()).not.toContain('HttpOnly');
    await panel.get('tab', 'Shopper').click();
    await apply(panel, 1);
    await expectOutcome(panel, 'Kept.');
    expect(patches(store)).toHaveLength(1);
  });

  it('reads and edits through the page when the browser withholds the host ("on click" in Chromium)', async ({
    inspect,
    browser,
    store,
  }) => {
    const { panel } = await inspect();
    await browser.allowHost(pattern);
    await badge(panel, 'access allowed').waitFor();
    // A browser without "on click": the host is withdrawn instead.
    if (!(await browser.restrictToClicks())) await browser.withdrawHost(pattern);
    await badge(panel, 'through the page').waitFor();
    await box(panel, 'utm_source').fill('google');
    await apply(panel, 1);
    await expectOutcome(panel, 'Kept.');
    expect(patches(store)).toHaveLength(1);
  });

  it('removes access when "Remove access" is clicked', async ({ inspect, browser }) => {
    await browser.allowHost(pattern);
    const { panel } = await inspect();
    await badge(panel, 'access allowed').click();
    await panel.get('button', /^Remove access to store\.localhost:\d+$/).click();
    await badge(panel, 'through the page').waitFor();
    await panel.get('button', /^Allow access/).waitFor();
  });

  it('requests access, and uses it once the user allows it', async ({ inspect, browser }) => {
    const { panel } = await inspect();
    await openRegion(panel);
    const request = () => panel.get('button', /^Allow access/).click();
    const page = await browser.respondToPermissionPrompt('allow', request);
    await badge(panel, 'access allowed').waitFor();
    await page?.get('button', 'Close this tab').click();
  });

  it('says that access was not granted, and goes on without it', async ({ inspect, browser }) => {
    const { panel } = await inspect();
    await openRegion(panel);
    const page = await browser.respondToPermissionPrompt('deny', () =>
      panel.get('button', /^Allow access/).click(),
    );
    const message = page ? page.get('status') : region(panel);
    await expect.poll(() => message.text()).toContain('Nothing else changes.');
    await page?.get('button', 'Close this tab').click();
    if (page) await panel.get('button', 'Cancel').click();
    await panel.get('button', /^Allow access/).waitFor();
    await box(panel, 'utm_source').fill('google');
    await apply(panel, 1);
    await expectOutcome(panel, 'Kept.');
  });
});

describe('the cookies, with access', () => {
  it('shows every attribute that the browser stores with a cookie', async ({ inspect, browser, store }) => {
    await browser.allowHost(pattern);
    store.configure({ cookieFlags: 'secure' });
    const { panel } = await inspect('/pt');
    const cookies = await showCookies(panel);
    const shown = () => cookies.text();
    await expect.poll(shown).toMatch(/Domain\s+store\.localhost \(this host only\)\s+Path\s+\/pt/);
    await expect.poll(shown).toMatch(/HttpOnly\s+yes\s+Secure\s+yes\s+SameSite\s+not set\s+Expires\s+\w/);
    await expect.poll(shown).toMatch(/Size\s+\d+ bytes\s+Partition\s+none/);
  });

  it('shows the cookies of the other binding', async ({ inspect, browser, store }) => {
    await browser.allowHost(pattern);
    const { tab, panel } = await inspect('/pt');
    await tab.goto(store.url('/'));
    await expectField(panel, 'channel', { now: '1' });
    const cookies = await showCookies(panel);
    await expect.poll(() => cookies.text()).toContain('are for store.localhost/pt');
  });
});

describe('what is read through the page', () => {
  it('is doubted where the network log differs, and is not needed with access', async ({
    inspect,
    browser,
  }) => {
    const { panel } = await inspect('/patched-fetch');
    await expectField(panel, 'channel', { now: '999' });
    await badge(panel, "through the page. Responses don't match").click();
    await expect.poll(() => region(panel).text()).toContain('Do not trust what is shown.');
    await withAccess(browser, async () => {
      await expectField(panel, 'channel', { now: '1' });
      await expect.poll(() => region(panel).text()).toContain("Responses match DevTools' network log.");
    });
  });

  /** Firefox sends the requests of the extension's own world to the page's service worker, too; Chromium does not. */
  const bypassesWorker = { chromium: true, firefox: false }[browserName()];

  it('is doubted while a service worker handles the requests, in Firefox also with access', async ({
    inspect,
    browser,
  }) => {
    const { tab, panel } = await inspect('/worker?mode=keep');
    await tab.evaluate('window.sampleStore.workerReady');
    // As on a page whose requests do not fit into the resource timing buffer.
    await tab.evaluate('performance.setResourceTimingBufferSize(0)');
    await panel.get('button', 'Refresh').click();
    const doubt = 'A service worker of the page handles the requests';
    await badge(panel, `through the page. ${doubt}`).waitFor();
    await tab.evaluate(`window.sampleStore.patchSession({ utm_source: 'behind its back' })`);
    await withAccess(browser, async () => {
      if (bypassesWorker) {
        await expectField(panel, 'utm_source', { now: 'behind its back' });
        await badge(panel, 'access allowed$').waitFor();
      } else await badge(panel, `access allowed. ${doubt}`).waitFor();
    });
    await badge(panel, `through the page. ${doubt}`).waitFor();
  });
});

describe('a page whose Content-Security-Policy forbids requests', () => {
  /** Firefox applies the page's policy to the extension's own world, Chromium does not. */
  const bypassesPolicy = { chromium: true, firefox: false }[browserName()];

  it('is read with access in Chromium; in Firefox the panel says that access would not help', async ({
    inspect,
    browser,
  }) => {
    const { panel } = await inspect('/strict-csp');
    await expectAlert(panel, 'Content-Security-Policy');
    expect(await panel.get('button', /^Allow access/).isVisible()).toBe(bypassesPolicy);
    await withAccess(browser, async () => {
      if (bypassesPolicy) await expectField(panel, 'channel', { now: '1' });
      else await expectAlert(panel, 'with or without access');
    });
  });
});

describe('a session set by the response to another request', () => {
  it.for(['without', 'with'])('is shown at once %s access', async (access, { inspect, browser, store }) => {
    if (access === 'with') await browser.allowHost(pattern);
    const { tab, panel } = await inspect('/headless');
    await panel.get('button', 'Create session').waitFor();
    await tab.evaluate(`fetch('/strict-csp').then((response) => response.text()).then(() => true)`);
    await expectField(panel, 'channel', { now: '1' });
    expect(lines(store)).not.toContain('POST /api/sessions');
  });
});

describe('with access, a cookie change', () => {
  /** In Firefox a panel has no cookies API, and a background listener would wake for every cookie of every site. */
  const isReported = { chromium: true, firefox: false }[browserName()];

  it('in another tab of the same cookie store is shown at once in Chromium, after a refresh in Firefox', async ({
    inspect,
    browser,
    store,
  }) => {
    await browser.allowHost(pattern);
    const { panel } = await inspect();
    await badge(panel, 'access allowed').waitFor();
    const other = await browser.openTab(store.url('/'));
    await other.evaluate(`window.sampleStore.sessionReady.then(() => true)`);
    await other.evaluate(`window.sampleStore.patchSession({ utm_source: 'from the other tab' })`);
    if (!isReported) await panel.get('button', 'Refresh').click();
    await expectField(panel, 'utm_source', { now: 'from the other tab' });
  });

  it('made by an edit in the panel costs no additional request', async ({ inspect, browser, store }) => {
    await browser.allowHost(pattern);
    const { panel } = await inspect();
    await badge(panel, 'access allowed').waitFor();
    await box(panel, 'utm_source').fill('google');
    await expectIdle(panel);
    store.forgetCalls();
    await apply(panel, 1);
    await expectOutcome(panel, 'Kept.');
    // What the browser reports of the cookies that the edit itself set comes before this, or at once after it.
    const cookies = await showCookies(panel);
    await expect.poll(() => cookies.text()).toContain('Same as the segment');
    expect(lines(store).sort()).toEqual(['GET /api/segments', 'GET /api/sessions', 'PATCH /api/sessions']);
  });
});

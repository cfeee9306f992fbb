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
} from './in-panel.ts';

const pattern = '*://store.localhost/*';
const region = (panel: Panel) => panel.get('region', 'Access');
const badge = (panel: Panel, words: string) => panel.get('button', new RegExp(`^Access: ${words}`));

/** Opens the region by the badge once the shopper is read, and waits until it is scrolled into view and has the focus. */
async function openRegion(panel: Panel): Promise<void> {
  await expectIdle(panel);
  await badge(panel, 'through the page').click();
  const hasFocus = () => panel.evaluate<boolean>(`document.activeElement?.closest('#access') != null`);
  await expect.poll(hasFocus).toBe(true);
}

/** Gives access for a part of a test. Where that part fails, the fixture withdraws it. */
async function withAccess(browser: DrivenBrowser, part: () => Promise<void>): Promise<void> {
  await browser.allowHost(pattern);
  await part();
  await browser.withdrawHost(pattern);
}

describe('the region Access', () => {
  it('names the channel, says what it means, and that the network log agrees', async ({ inspect }) => {
    const { panel } = await inspect();
    await openRegion(panel);
    await expect.poll(() => region(panel).text()).toMatch(/through the page[\s\S]*needs no permission/);
    await expect.poll(() => region(panel).text()).toContain("Responses match DevTools' network log.");
    await panel.get('button', /^Allow access to store\.localhost:\d+$/).waitFor();
  });

  it('gains by a grant and loses by its end, both while the panel is open', async ({
    inspect,
    browser,
    store,
  }) => {
    const { panel } = await inspect();
    await openRegion(panel);
    await box(panel, 'utm_source').fill('typed before');
    await withAccess(browser, async () => {
      await badge(panel, 'access allowed').waitFor();
      await expect.poll(() => region(panel).text()).toContain('a world of the extension');
      expect(await region(panel).text()).toContain(
        'Account, workspace and root path are what the page reports.',
      );
      expect(await box(panel, 'utm_source').value()).toBe('typed before');
      await panel.get('region', 'Cookies').click();
      await expect.poll(() => panel.get('region', 'Cookies').text()).toMatch(/HttpOnly\s+yes/);
    });
    await badge(panel, 'through the page').waitFor();
    await expect.poll(() => panel.get('region', 'Cookies').text()).not.toContain('HttpOnly');
    await apply(panel, 1);
    await expectOutcome(panel, '1 sent, 1 kept.');
    expect(patches(store)).toHaveLength(1);
  });

  it('goes on through the page where the user lets the extension act on clicks alone', async ({
    inspect,
    browser,
    store,
  }) => {
    const { panel } = await inspect();
    await browser.allowHost(pattern);
    await badge(panel, 'access allowed').waitFor();
    // A browser without such a thing takes the host back.
    if (!(await browser.restrictToClicks())) await browser.withdrawHost(pattern);
    await badge(panel, 'through the page').waitFor();
    await box(panel, 'utm_source').fill('google');
    await apply(panel, 1);
    await expectOutcome(panel, '1 sent, 1 kept.');
    expect(patches(store)).toHaveLength(1);
  });

  it('gives access back', async ({ inspect, browser }) => {
    await browser.allowHost(pattern);
    const { panel } = await inspect();
    await badge(panel, 'access allowed').click();
    await panel.get('button', /^Remove access to store\.localhost:\d+$/).click();
    await badge(panel, 'through the page').waitFor();
    await panel.get('button', /^Allow access/).waitFor();
  });

  it('asks the user, and uses what was allowed', async ({ inspect, browser }) => {
    const { panel } = await inspect();
    await openRegion(panel);
    const ask = () => panel.get('button', /^Allow access/).click();
    const page = await browser.answerAccess('allow', ask);
    await badge(panel, 'access allowed').waitFor();
    await page?.get('button', 'Close this tab').click();
  });

  it('says that the user, or the browser, gave none, and goes on without', async ({ inspect, browser }) => {
    const { panel } = await inspect();
    await openRegion(panel);
    const page = await browser.answerAccess('deny', () => panel.get('button', /^Allow access/).click());
    const said = page ? page.get('status') : region(panel);
    await expect.poll(() => said.text()).toContain('Nothing else changes.');
    await page?.get('button', 'Close this tab').click();
    if (page) await panel.get('button', 'Cancel').click();
    await panel.get('button', /^Allow access/).waitFor();
    await box(panel, 'utm_source').fill('google');
    await apply(panel, 1);
    await expectOutcome(panel, '1 sent, 1 kept.');
  });
});

describe('the cookies, with access', () => {
  it('show all that the browser keeps of them', async ({ inspect, browser, store }) => {
    await browser.allowHost(pattern);
    store.configure({ cookieFlags: 'secure' });
    const { panel } = await inspect('/pt');
    await panel.get('region', 'Cookies').click();
    const shown = () => panel.get('region', 'Cookies').text();
    await expect.poll(shown).toMatch(/Domain\s+store\.localhost \(this host only\)\s+Path\s+\/pt/);
    await expect.poll(shown).toMatch(/HttpOnly\s+yes\s+Secure\s+yes\s+SameSite\s+not set\s+Expires\s+\w/);
    await expect.poll(shown).toMatch(/Size\s+\d+ bytes\s+Partition\s+none/);
  });

  it('tell of those of the other binding', async ({ inspect, browser, store }) => {
    await browser.allowHost(pattern);
    const { tab, panel } = await inspect('/pt');
    await tab.goto(store.url('/'));
    await expectField(panel, 'countryCode', { now: 'BRA' });
    await panel.get('region', 'Cookies').click();
    await expect.poll(() => panel.get('region', 'Cookies').text()).toContain('kept for store.localhost/pt');
  });
});

describe('the page’s word', () => {
  it('is doubted where the network log has another, and not needed with access', async ({
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

  /** Firefox hands the requests of the extension's own world to the page's worker, too; Chromium does not. */
  const isPassedBy = { chromium: true, firefox: false }[browserName()];

  it('is doubted where a service worker answers, with access as long as the browser asks it', async ({
    inspect,
    browser,
  }) => {
    const { tab, panel } = await inspect('/worker?mode=keep');
    await tab.evaluate('window.sampleStore.workerReady');
    // As on a page with more requests than the browser keeps entries of.
    await tab.evaluate('performance.setResourceTimingBufferSize(0)');
    await panel.get('button', 'Refresh').click();
    const doubt = 'A service worker of the page handles the requests';
    await badge(panel, `through the page. ${doubt}`).waitFor();
    await tab.evaluate(`window.sampleStore.patchSession({ utm_source: 'behind its back' })`);
    await withAccess(browser, async () => {
      if (isPassedBy) {
        await expectField(panel, 'utm_source', { now: 'behind its back' });
        await badge(panel, 'access allowed$').waitFor();
      } else await badge(panel, `access allowed. ${doubt}`).waitFor();
    });
    await badge(panel, `through the page. ${doubt}`).waitFor();
  });
});

describe('a page that may connect to nothing', () => {
  /** Firefox holds the extension's own world to the page's policy, Chromium does not. */
  const passes = { chromium: true, firefox: false }[browserName()];

  it('is read with access, or it is said that access would not help', async ({ inspect, browser }) => {
    const { panel } = await inspect('/strict-csp');
    await expectAlert(panel, 'Content-Security-Policy');
    expect(await panel.get('button', /^Allow access/).isVisible()).toBe(passes);
    await withAccess(browser, async () => {
      if (passes) await expectField(panel, 'channel', { now: '1' });
      else await expectAlert(panel, 'with or without access');
    });
  });
});

describe('what the answer to another request sets', () => {
  it.for(['without', 'with'])('is shown at once %s access', async (access, { inspect, browser, store }) => {
    if (access === 'with') await browser.allowHost(pattern);
    const { tab, panel } = await inspect('/headless');
    await panel.get('button', 'Create session').waitFor();
    await tab.evaluate(`fetch('/strict-csp').then((answer) => answer.text()).then(() => true)`);
    await expectField(panel, 'channel', { now: '1' });
    expect(lines(store)).not.toContain('POST /api/sessions');
  });
});

describe('what another tab of the same cookie store changes', () => {
  /** A panel of Firefox has no cookies API, and a background that listened would wake for every cookie of every site. */
  const isHeard = { chromium: true, firefox: false }[browserName()];

  it('is shown at once where the browser tells of it with access, and when asked for', async ({
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
    if (!isHeard) await panel.get('button', 'Refresh').click();
    await expectField(panel, 'utm_source', { now: 'from the other tab' });
  });

  it('costs an edit no request more than without access', async ({ inspect, browser, store }) => {
    await browser.allowHost(pattern);
    const { panel } = await inspect();
    await badge(panel, 'access allowed').waitFor();
    await box(panel, 'utm_source').fill('google');
    await expectIdle(panel);
    store.forgetCalls();
    await apply(panel, 1);
    await expectOutcome(panel, '1 sent, 1 kept.');
    // What the browser tells of the cookies that the edit itself set comes before this, or at once after it.
    await panel.get('region', 'Cookies').click();
    await expect.poll(() => panel.get('region', 'Cookies').text()).toContain('Same as the segment');
    expect(lines(store).sort()).toEqual(['GET /api/segments', 'GET /api/sessions', 'PATCH /api/sessions']);
  });
});

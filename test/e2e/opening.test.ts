import { describe, expect } from 'vitest';
import type { SampleStore } from '../store/sample-store.ts';
import type { Tab } from './drivers/driver.ts';
import { it } from './fixtures.ts';
import { expectField, expectIdle, ownRequests } from './in-panel.ts';
import { visit } from './shared-panel.ts';

/** A token as the platform signs one, whose hour is over. */
const expiredToken = [
  { alg: 'ES256', typ: 'JWT' },
  { id: 'a-session', exp: 1_700_000_000 },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat('c2lnbmF0dXJl')
  .join('.');
const segmentToken = Buffer.from('{"channel":"1","currencyCode":"BRL"}').toString('base64url');

const setCookie = (tab: Tab, cookie: string) =>
  tab.evaluate(`void (document.cookie = ${JSON.stringify(`${cookie}; path=/`)})`);

describe('opening the panel creates no session and sets no cookie', () => {
  it.for<[string, (tab: Tab) => Promise<unknown>]>([
    [
      'on a page that has a segment token of its own',
      (tab) => tab.evaluate(`void (window.__RUNTIME__ = { segmentToken: '${segmentToken}', rootPath: '' })`),
    ],
    ['where there is only vtex_segment', (tab) => setCookie(tab, `vtex_segment=${segmentToken}`)],
    ['where the session has expired', (tab) => setCookie(tab, `vtex_session=${expiredToken}`)],
  ])('%s', async ([, prepare], { browser, store }) => {
    const tab = await browser.openTab('about:blank');
    await visit(tab, store.url('/headless'));
    await prepare(tab);
    store.forgetCalls();
    const panel = await tab.openPanel();
    await panel.get('button', 'Create session').waitFor();
    await expectIdle(panel);
    expect(ownRequests(store)).toEqual(['GET /api/sessions']);
    expect(store.calls.flatMap(({ setCookies }) => setCookies)).toEqual([]);
    expect(store.sessions).toEqual([]);
  });

  it('after the cookies were deleted', async ({ browser, store }) => {
    const tab = await browser.openTab('about:blank');
    await visit(tab, store.url('/'));
    await tab.clearCookies();
    await tab.goto(store.url('/headless'));
    const { length } = store.sessions;
    store.forgetCalls();
    const panel = await tab.openPanel();
    await panel.get('button', 'Create session').waitFor();
    await expectIdle(panel);
    expect(ownRequests(store)).toEqual(['GET /api/sessions']);
    expect(store.calls.flatMap(({ setCookies }) => setCookies)).toEqual([]);
    expect(store.sessions).toHaveLength(length);
  });
});

/** Opens the panel where no response comes until both requests have left, and nothing is asked for twice. */
async function expectBothAtOnce(tab: Tab, store: SampleStore): Promise<void> {
  store.forgetCalls();
  store.addFault({ kind: 'held', method: 'GET', path: '/api/', times: 'always' });
  const panel = await tab.openPanel();
  await expect.poll(() => ownRequests(store).sort()).toEqual(['GET /api/segments', 'GET /api/sessions']);
  store.clearFaults();
  await expectField(panel, 'channel', { now: '1' });
  expect(ownRequests(store)).toHaveLength(2);
}

describe('opening the panel sends both requests together', () => {
  it('where the page has called the Session Manager itself', async ({ browser, store }) => {
    const tab = await browser.openTab('about:blank');
    await visit(tab, store.url('/'));
    await expectBothAtOnce(tab, store);
  });

  it('where access shows the browser’s cookie', async ({ browser, store }) => {
    await browser.allowHost('*://store.localhost/*');
    const tab = await browser.openTab('about:blank');
    await visit(tab, store.url('/'));
    await tab.evaluate('performance.clearResourceTimings()');
    await expectBothAtOnce(tab, store);
  });
});

import { expect } from 'vitest';
import type { DrivenBrowser, Tab } from './drivers/driver.ts';
import { it } from './fixtures.ts';
import { visit } from './shared-panel.ts';

/** Opens a page without a panel: these tests check what only a browser can show of the sample store. */
async function open(browser: DrivenBrowser, url: string): Promise<Tab> {
  const tab = await browser.openTab('about:blank');
  await visit(tab, url);
  return tab;
}

it.for([
  ['lines', ['vtex_segment', 'vtex_session']],
  // The rest of the line is parsed as attributes that no browser knows.
  ['joined', ['vtex_session']],
  ['other-domain', []],
] as const)(
  'sample store: of cookies sent as %s the browser keeps %j',
  async ([cookieDelivery, kept], { browser, store }) => {
    store.configure({ cookieDelivery });
    const tab = await open(browser, store.url('/'));
    await tab.evaluate(`fetch('/api/sessions?items=*').then((response) => response.text())`);
    const sent = Object.keys(store.calls.at(-1)?.cookies ?? {});
    expect(sent.filter((name) => ['vtex_session', 'vtex_segment'].includes(name)).sort()).toEqual(kept);
  },
);

it('sample store: a script of the checkout writes a second segment that scripts can read', async ({
  browser,
  store,
}) => {
  const tab = await open(browser, store.url('/checkout'));
  const readable = await tab.evaluate<string>('document.cookie');
  const [, token = ''] = /vtex_segment=([^;]+)/.exec(readable) ?? [];
  expect(JSON.parse(atob(token))).toEqual({ channel: '2', utm_source: 'checkout' });
  expect(readable).not.toContain('vtex_session');
});

it('sample store: a page of another binding begins with a new session', async ({ browser, store }) => {
  const tab = await open(browser, store.url('/'));
  store.forgetCalls();
  await tab.goto(store.url('/pt'));
  await tab.evaluate('window.sampleStore.sessionReady.then(() => true)');
  expect(store.calls.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
    'GET /pt/api/sessions/invalidToken 200',
    'POST /pt/api/sessions 201',
  ]);
});

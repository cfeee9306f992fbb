import { expect } from 'vitest';
import { it } from './fixtures.ts';
import { expectField, lines, showCookies } from './in-panel.ts';

it('reading: shows the segment after two GET requests with the shopper’s cookies', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect();
  await expectField(panel, 'channel', { was: null, now: '1' });
  await expectField(panel, 'currencySymbol', { now: 'R$' });
  await expectField(panel, 'regionId', { now: 'null' });
  // In parallel where the log has already reported the page's session, one after the other where it has not.
  expect(lines(store).sort()).toEqual(['GET /api/segments', 'GET /api/sessions']);
  for (const call of store.calls) {
    expect(call.cookies).toHaveProperty('vtex_session');
    expect(call.query).toEqual(call.path === '/api/sessions' ? { items: '*' } : {});
  }
});

it('reading: decodes both cookies, one click away', async ({ inspect }) => {
  const { panel } = await inspect();
  await expectField(panel, 'channel', { now: '1' });
  const cookies = await showCookies(panel);
  await expect.poll(() => cookies.text()).toMatch(/vtex_session[\s\S]*Signature not verified/);
  await expect.poll(() => cookies.text()).toMatch(/Time left\s*[45]d[\s\S]*ES256[\s\S]*session\/data-signer/);
  await expect.poll(() => cookies.text()).toMatch(/vtex_segment[\s\S]*Same as the segment\./);
});

it('reading: shows every namespace and key of the session with its type, and filters them', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await inspect();
  await panel.get('button', 'Apply 0 changes').waitFor();
  await tab.evaluate(
    `window.sampleStore.patchSession({ count: 42, flag: true, pickup: { name: 'Loja', at: [1, 2] } })`,
  );
  await panel.get('tab', 'Session').click();
  const tree = panel.get('tree', 'Session');
  await expect.poll(() => tree.text()).toMatch(/count\s*42\s*flag\s*true\s*pickup/);
  const [session] = store.calls.filter(({ method }) => method === 'GET');
  expect(session?.status).toBe(200);
  for (const name of ['version', 'active', 'debug', 'account', 'store', 'public', 'checkout']) {
    expect(await tree.text()).toContain(name);
  }
  expect(await tree.text()).toMatch(/account\s*id\s*\S+\s*keepAlive/);
  await panel.get('searchbox', 'Filter').fill('currencys');
  await expect.poll(() => tree.text()).toMatch(/^store\s*currencySymbol\s*R\$$/);
  await panel.get('searchbox', 'Filter').fill('');
  await expect.poll(() => tree.text()).toContain('accountName');
});

it('reading: moves through the session tree with the arrow keys', async ({ inspect }) => {
  const { panel } = await inspect();
  await panel.get('tab', 'Session').click();
  await panel.get('treeitem', 'account').focus();
  expect(await panel.get('treeitem', 'account').attribute('aria-expanded')).toBe('true');
  await panel.press('ArrowLeft');
  await expect.poll(() => panel.get('treeitem', 'account').attribute('aria-expanded')).toBe('false');
  await panel.press('ArrowDown');
  expect(await panel.evaluate('document.activeElement.textContent')).not.toBe('account');
});

it('reading: reads the session at the binding’s own path', async ({ inspect, store }) => {
  const { panel } = await inspect('/pt');
  await expectField(panel, 'countryCode', { now: 'PRT' });
  expect(lines(store).sort()).toEqual(['GET /pt/api/segments', 'GET /pt/api/sessions']);
});

it('reading: recognises a FastStore page as a store', async ({ inspect }) => {
  const { panel } = await inspect('/faststore');
  await expectField(panel, 'channel', { now: '1' });
});

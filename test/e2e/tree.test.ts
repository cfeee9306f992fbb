import { expect } from 'vitest';
import { it } from './fixtures.ts';
import { box } from './in-panel.ts';
import { sizes } from './sizes.ts';

const rowsInDocument = `document.querySelectorAll('[role="treeitem"]').length`;
const highlighted = `[...document.querySelectorAll('mark')].map((mark) => mark.textContent)`;

it('tree: filters, draws and moves through 5,000 keys', async ({ inspect }) => {
  const { tab, panel } = await inspect('/', sizes.bottom);
  await panel.get('button', 'Apply 0 changes').waitFor();
  await tab.evaluate(`window.sampleStore.patchSession(
    Object.fromEntries(Array.from({ length: 5000 }, (_, n) => ['key' + n, 'value of ' + n])))`);
  await box(panel, 'key4999').waitFor();
  await panel.get('tab', 'Session').click();
  await panel.get('treeitem', 'public').waitFor();
  expect(await panel.evaluate<number>(rowsInDocument)).toBeLessThan(100);

  const filter = panel.get('searchbox', 'Filter');
  await filter.fill('key4321');
  await expect.poll(() => panel.evaluate(rowsInDocument)).toBe(2);
  expect(await panel.evaluate(highlighted)).toEqual(['key4321']);
  expect(await panel.get('tabpanel', 'Session').text()).toContain('1 value');

  // The result for a letter is drawn before even a fast typist types the next.
  const drawn = await panel.evaluate<number>(`new Promise((resolve) => {
    const box = document.querySelector('#tree-filter');
    const started = performance.now();
    box.value = 'value of 1';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
  })`);
  expect(drawn).toBeLessThan(1_000);

  await filter.fill('');
  await panel.get('treeitem', 'public').click();
  await panel.get('treeitem', 'public').click();
  await panel.press('End');
  await expect.poll(() => panel.evaluate('document.activeElement.textContent')).toMatch(/^orderFormId/);
  const isInView = `(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    const tree = document.querySelector('[role="tree"]').getBoundingClientRect();
    return top >= tree.top - 1 && bottom <= tree.bottom + 1;
  })()`;
  expect(await panel.evaluate(isInView)).toBe(true);
  // Scrolled before the row that the key moves to is drawn, as happens where drawing is slow.
  await panel.evaluate(`void (() => {
    const home = new KeyboardEvent('keydown', { key: 'Home', bubbles: true });
    document.activeElement.dispatchEvent(home);
    document.querySelector('[role="tree"]').dispatchEvent(new Event('scroll'));
  })()`);
  await expect.poll(() => panel.evaluate('document.activeElement.textContent')).toMatch(/^id/);
  expect(await panel.evaluate(isInView)).toBe(true);
});

it('tree: filters by namespace, by path and by value, and says when nothing is found', async ({
  inspect,
}) => {
  const { panel } = await inspect();
  await panel.get('tab', 'Session').click();
  const tree = panel.get('tree', 'Session');
  const filter = panel.get('searchbox', 'Filter');
  await filter.fill('account');
  await expect.poll(() => tree.text()).toMatch(/^account\s*id\s[\s\S]*accountName/);
  await filter.fill('store.channel');
  await expect.poll(() => tree.text()).toMatch(/^store\s*channel\s*"1"\s*channelPrivacy/);
  await filter.fill('R$');
  await expect.poll(() => tree.text()).toMatch(/^store\s*currencySymbol\s*R\$$/);
  await filter.fill('nothing contains this');
  await expect.poll(() => panel.get('tabpanel', 'Session').text()).toContain('No namespace, key or value');
});

it('tree: closes all namespaces and opens them again', async ({ inspect }) => {
  const { panel } = await inspect();
  await panel.get('tab', 'Session').click();
  await panel.get('treeitem', /^channel /).waitFor();
  await panel.get('button', 'Collapse all').click();
  await panel.get('treeitem', /^channel /).waitGone();
  await panel.get('button', 'Expand all').click();
  await panel.get('treeitem', /^channel /).waitFor();
});

it('tree: explains the selected key, and copies its value, path and query', async ({ inspect }) => {
  const { panel } = await inspect();
  await panel.get('tab', 'Session').click();
  await panel.get('treeitem', /^currencyCode/).click();
  const detail = panel.get('region', 'Selected key');
  await expect.poll(() => detail.text()).toMatch(/^store\.currencyCode\s+\S.{20,}\.\s+documented/);
  expect(await panel.get('link', 'VTEX documentation').attribute('href')).toMatch(
    /^https:\/\/developers\.vtex\.com\//,
  );

  await panel.get('button', 'Copy value').click();
  await expect.poll(() => panel.clipboard()).toBe('BRL');
  await expect.poll(() => detail.text()).toContain('Copied');
  await panel.get('button', 'Copy path').click();
  await expect.poll(() => panel.clipboard()).toBe('store.currencyCode');
  await panel.get('button', 'Copy as items=').click();
  await expect.poll(() => panel.clipboard()).toBe('items=store.currencyCode');

  await panel.get('treeitem', /^accountName/).click();
  await panel.press('Control+c');
  await expect.poll(() => panel.clipboard()).toBe('samplestore');
  await expect.poll(() => detail.text()).toContain('Copied');
});

it('tree: copies the keys that the filter found as a query', async ({ inspect }) => {
  const { panel } = await inspect();
  await panel.get('tab', 'Session').click();
  await panel.get('searchbox', 'Filter').fill('currency');
  const filtered = { within: { role: 'tabpanel', name: 'Session' } } as const;
  await expect.poll(() => panel.get('button', 'Copy as items=', filtered).count()).toBe(2);
  await panel.evaluate(`void document.querySelector('.filter .copies button').focus()`);
  await panel.press('Enter');
  await expect.poll(() => panel.clipboard()).toBe('items=store.currencyCode,store.currencySymbol');
});

it('tree: says that a key is not one of VTEX’s', async ({ inspect }) => {
  const { tab, panel } = await inspect();
  await panel.get('button', 'Apply 0 changes').waitFor();
  await tab.evaluate(`window.sampleStore.patchSession({ myKey: '1' })`);
  await panel.get('tab', 'Session').click();
  await panel.get('treeitem', /^myKey/).click();
  await expect.poll(() => panel.get('region', 'Selected key').text()).toContain('Not a key known here');
  expect(await panel.get('link', 'VTEX documentation').count()).toBe(0);
});

import { expect } from 'vitest';
import type { SampleStore } from '../store/sample-store.ts';
import type { Panel } from './drivers/driver.ts';
import { it } from './fixtures.ts';
import { box, expectField } from './in-panel.ts';
import { sizes } from './sizes.ts';

/** The store returns this text in place of a session or a segment. */
function respondWith(store: SampleStore, path: '/api/sessions' | '/api/segments', body: string): void {
  const headers = { 'content-type': 'application/json' };
  store.addFault({ kind: 'status', method: 'GET', path, status: 200, body, headers, times: 'always' });
}

/** The text of a row of the tree; a namespace's is its name alone where the rows below have its values. */
const row = (panel: Panel, name: RegExp) => panel.get('treeitem', name).text();

it('odd sessions: shows every namespace and entry as what it is, and copies what came', async ({
  inspect,
  store,
}) => {
  respondWith(
    store,
    '/api/sessions',
    `{"id":"11111111-2222-4333-8444-555555555555","namespaces":{
      "shopper":null,"profile":[],"creditControl":"","rona":0,
      "public":{"sc":{"value":"1"},"points":{},"tier":{"keepAlive":true},"flag":{"data":{"level":3}},
        "big":{"value":12345678901234567890},"price":{"value":1.10},
        "checkout":{"orderFormId":{"value":"0f0e"}},
        "packed":{"value":"{\\"inner\\":{\\"deep\\":7}}"}}}}`,
  );
  const { panel } = await inspect();
  await expectField(panel, 'channel', { now: '1' });
  await panel.get('tab', 'Session').click();
  await expect.poll(() => row(panel, /^shopper/)).toMatch(/^shopper\s*null$/);
  expect(await row(panel, /^profile/)).toMatch(/^profile\s*\[\]$/);
  expect(await row(panel, /^creditControl/)).toMatch(/^creditControl\s*empty$/);
  expect(await row(panel, /^rona/)).toMatch(/^rona\s*0$/);
  expect(await row(panel, /^points/)).toContain('no value');
  expect(await row(panel, /^tier/)).toMatch(/no value[\s\S]*keepAlive/);
  expect(await row(panel, /^level/)).toMatch(/^level\s*3$/);
  expect(await row(panel, /^big/)).toContain('12345678901234567890');
  expect(await row(panel, /^price/)).toContain('1.10');
  expect(await row(panel, /^orderFormId/)).toContain('•••');
  await panel.get('treeitem', /^packed.*JSON text/s).click();
  await expect.poll(() => row(panel, /^deep/)).toMatch(/^deep\s*7$/);
  await panel.get('treeitem', 'public').click();
  await panel.get('button', 'Copy value').click();
  await expect.poll(() => panel.clipboard()).toContain('12345678901234567890');
  const copied = await panel.clipboard();
  expect(copied).toMatch(/"points": \{\},\s*"tier": \{\s*"keepAlive": true\s*\}/);
  expect(copied).toContain('1.10');
  expect(copied).not.toContain('0f0e');
});

it('odd sessions: reads campaigns and channel in every type, and filters a long list of price tables', async ({
  inspect,
  store,
}) => {
  const tables = Array.from({ length: 300 }, (_, index) => `tabela-de-precos-${index}`);
  respondWith(
    store,
    '/api/segments',
    JSON.stringify({
      channel: 1,
      campaigns: ['c7c7', 'c8c8'],
      priceTables: tables.join(),
      currencyCode: 'BRL',
      foo: 'bar',
    }),
  );
  const { panel } = await inspect('/', sizes.bottom);
  await expectField(panel, 'channel', { now: '1' });
  await expect.poll(() => panel.get('table', 'Segment: Marketing').text()).toMatch(/c7c7\s*c8c8/);
  const table = panel.get('table', 'Segment: Shopper and other keys');
  expect(await table.text()).toMatch(/foo\s*bar\s*not a field of the platform/);
  expect(await table.text()).toMatch(/300 ▸\s*tabela-de-precos-0 tabela-de-precos-1/);
  await panel.get('button', 'priceTables: 300 items').click();
  const filter = panel.get('searchbox', /priceTables/);
  await filter.fill('precos-29');
  await expect.poll(() => table.text()).toContain('tabela-de-precos-299');
  expect(await table.text()).not.toContain('tabela-de-precos-100');
  const height = await panel.evaluate<number>(`document.querySelector('.groups').scrollHeight`);
  expect(height).toBeLessThan(1_500);
  // Nothing of it is an edit.
  expect(await box(panel, 'sc').value()).toBe('');
});

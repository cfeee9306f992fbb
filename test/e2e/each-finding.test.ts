import { expect } from 'vitest';
import { rules } from '../../src/findings/rules.ts';
import { situations } from './finding-situations.ts';
import { it } from './fixtures.ts';
import { allFound, listedAs } from './found.ts';
import { box, expectField, expectIdle } from './in-panel.ts';

it('each finding: has a situation in the sample store', () => {
  expect(situations.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
});

it.for(situations)('each finding: $id', async (situation, { inspect, inspectAlone, store }) => {
  const { id, host, path = host ? store.url('/', host) : '/', isAlone, arrange, button } = situation;
  const { tab, panel } = await (isAlone ? inspectAlone('its clock is changed', path) : inspect(path));
  await box(panel, 'country').waitFor();
  if (path === '/') await expect.poll(() => allFound(panel), { message: 'before' }).toEqual([]);
  await arrange({ store, tab, panel });
  const expected = button === undefined ? {} : { buttons: expect.arrayContaining([button]) };
  await expect.poll(() => listedAs(panel, id), { timeout: 20_000 }).toMatchObject(expected);
});

it.for([
  ['of a new shopper', '/'],
  ['of a shopper who is logged in', '/login-as?email=ana.vip@example.com'],
  ['of a shopper of a company', '/login-as?email=diana.compras@example.com'],
  ['of another binding', '/pt'],
  ['of FastStore', '/faststore'],
  ['of the checkout', '/checkout'],
  ['of a product', '/produto'],
] as const)('each finding: nothing is found on a sound page %s', async ([, path], { inspect }) => {
  const { panel } = await inspect(path);
  await expectField(panel, 'channel', {});
  await expectIdle(panel);
  await expect.poll(() => allFound(panel)).toEqual([]);
});

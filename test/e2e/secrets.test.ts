import { expect } from 'vitest';
import { it } from './fixtures.ts';
import { box, expectField, showCookies } from './in-panel.ts';

const email = 'ana.vip@example.com';

it('secrets: personal values and tokens are not in the document until each is revealed', async ({
  inspect,
}) => {
  const { tab, panel } = await inspect(`/login-as?email=${encodeURIComponent(email)}`);
  await panel.get('button', 'Apply 0 changes').waitFor();
  await tab.evaluate(`window.sampleStore.patchSession({
    storeUserEmail: '${email}',
    note: 'ask ${email}',
    '${email}': 'a name can be personal, too',
  })`);
  await box(panel, 'note').waitFor();
  const inDocument = (text: string) =>
    panel.evaluate<boolean>(`(() => {
      const values = [...document.querySelectorAll('input, textarea')].map((box) => box.value);
      return (document.documentElement.outerHTML + values.join()).includes(${JSON.stringify(text)});
    })()`);
  expect(await inDocument(email)).toBe(false);
  await showCookies(panel);
  await panel.get('button', 'Keys').click();
  const tree = panel.get('tree', 'Session');
  await expect.poll(() => tree.text()).toMatch(/profile[\s\S]*cookie|cookie[\s\S]*profile/);
  expect(await inDocument(email)).toBe(false);
  expect(await inDocument('eyJ')).toBe(false);

  await panel.get('treeitem', /^email/).click();
  const detail = panel.get('region', 'Selected key');
  await expect.poll(() => detail.text()).toMatch(/^profile\.email\s[\s\S]*••••••/);
  await panel.get('button', 'Copy value').click();
  await expect.poll(() => detail.text()).toContain('The value is masked: reveal it first.');
  await panel.get('button', 'Reveal', { within: { role: 'region', name: 'Selected key' } }).click();
  await expect.poll(() => panel.get('treeitem', /^email/).text()).toContain(email);
  expect(await tree.text()).not.toContain('eyJ');
  expect(await panel.get('treeitem', /^firstName/).text()).toContain('••••••');
  await panel.get('button', 'Hide').click();
  await expect.poll(() => inDocument(email)).toBe(false);
});

it('secrets: a masked box of the form can be revealed', async ({ inspect }) => {
  const { tab, panel } = await inspect();
  await panel.get('button', 'Apply 0 changes').waitFor();
  await tab.evaluate(`window.sampleStore.patchSession({ storeUserEmail: '${email}' })`);
  await box(panel, 'storeUserEmail').waitFor();
  expect(await box(panel, 'storeUserEmail').value()).toBe('');
  await panel.get('button', 'Reveal').click();
  await expect.poll(() => box(panel, 'storeUserEmail').value()).toBe(email);
  await expectField(panel, 'priceTables', { now: 'vip' });
});

it('secrets: an opaque login is masked by its name in the form and in the tree, and left out of a copy', async ({
  inspect,
}) => {
  const opaque = 'AbC123-opaque-invented-login-value-000';
  const { tab, panel } = await inspect();
  await panel.get('button', 'Apply 0 changes').waitFor();
  await tab.evaluate(`window.sampleStore.patchSession({
    authCookie: '${opaque}',
    settings: { theme: 'dark', x_vtex_api_apptoken: '${opaque}' },
    packed: '{"user":{"Senha":"${opaque}"}}',
    acceptCookies: 'true',
  })`);
  await box(panel, 'authCookie').waitFor();
  const inDocument = () =>
    panel.evaluate<boolean>(`(() => {
      const values = [...document.querySelectorAll('input, textarea')].map((box) => box.value);
      return (document.documentElement.outerHTML + values.join()).includes('${opaque}');
    })()`);
  expect(await box(panel, 'authCookie').value()).toBe('');
  expect(await box(panel, 'packed').value()).toBe('');
  expect(await box(panel, 'acceptCookies').value()).toBe('true');
  expect(await inDocument()).toBe(false);
  await panel.get('tab', 'Session').click();
  await expect.poll(() => panel.get('treeitem', /^authCookie/).text()).toContain('••••••');
  await expect.poll(() => panel.get('treeitem', /^packed/).text()).toContain('••••••');
  expect(await inDocument()).toBe(false);

  await panel.get('treeitem', 'public').click();
  await panel.get('button', 'Copy value').click();
  await expect.poll(() => panel.clipboard()).toContain('"theme": "dark"');
  const copied = await panel.clipboard();
  expect(copied).toMatch(/"authCookie": \{\s*"value": "•••"/);
  expect(copied).not.toContain(opaque);
});

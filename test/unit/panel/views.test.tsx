// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { PanelModel } from '../../../src/panel/model/panel-model.ts';
import { mountPanel } from '../../../src/panel/views/mount.tsx';
import type { Json } from '../../../src/vtex/json.ts';
import { openPageLanguage } from '../../plain-page/page-language.ts';
import { FakeStore } from './fake-store.ts';
import { openReadPanel, type } from './open-panel.ts';

/** Draws a panel into a page with nothing else. */
function show(panel: PanelModel) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  mountPanel(root, panel, openPageLanguage(''));
}

async function mounted(publicKeys: Record<string, Json> = {}, store = new FakeStore()) {
  store.publicKeys = publicKeys;
  const opened = await openReadPanel(store);
  show(opened.panel);
  return opened;
}

function box(name: string): HTMLInputElement {
  const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === name);
  return document.getElementById(label?.htmlFor ?? '') as HTMLInputElement;
}

function typeInto(name: string, text: string) {
  const input = box(name);
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const inBoxes = (text: string) =>
  [...document.querySelectorAll('input')].some(({ value }) => value.includes(text));

it('leaves the focus where it is typed while «Add key» is open', async () => {
  const { panel } = await mounted();
  document.querySelector<HTMLElement>('button.add')?.click();
  await vi.waitUntil(() => document.activeElement?.id === 'new-key');
  typeInto('utm_source', 'g');
  await vi.waitUntil(
    () => panel.pendingCount.value === 1 && document.body.textContent?.includes('Apply 1 change'),
  );
  expect(document.activeElement).toBe(box('utm_source'));
});

it('leaves the focus in JSON that grows long', async () => {
  await mounted({ pickup: { a: 1 } });
  typeInto('pickup', `{"a": "${'x'.repeat(60)}"}`);
  await vi.waitUntil(() => document.body.textContent?.includes('Apply 1 change'));
  expect(document.activeElement).toBe(box('pickup'));
});

it('masks another person’s value where one was revealed', async () => {
  const { panel, store } = await mounted({ storeUserEmail: 'ana@example.com' });
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Reveal')?.click();
  await vi.waitUntil(() => inBoxes('ana@example.com'));
  store.publicKeys = { storeUserEmail: 'bia@example.com', utm_source: 'read again' };
  await panel.refresh();
  await vi.waitUntil(() => inBoxes('read again'));
  expect(inBoxes('bia@')).toBe(false);
});

it('masks a personal draft that comes back when the panel is loaded anew', async () => {
  const first = await mounted({ storeUserEmail: 'ana@example.com' });
  typeInto('storeUserEmail', 'bia@example.com');
  const again = await openReadPanel(first.store, first.stored);
  show(again.panel);
  await vi.waitUntil(() => document.body.textContent?.includes('Apply 1 change'));
  expect(inBoxes('bia@')).toBe(false);
});

it('masks what a changed field was as it masks what it is', async () => {
  const store = new FakeStore();
  const plain = Object.getOwnPropertyDescriptor(FakeStore.prototype, 'segment')?.get;
  Object.defineProperty(store, 'segment', {
    get: () => ({ ...plain?.call(store), orderFormId: `secret-${store.publicKeys.utm_source ?? 'old'}` }),
  });
  const { panel } = await mounted({}, store);
  type(panel, 'utm_source', 'new');
  await panel.apply();
  await vi.waitUntil(() => document.querySelectorAll('tr.changed').length === 2);
  expect(document.body.innerHTML).not.toContain('secret-');
});

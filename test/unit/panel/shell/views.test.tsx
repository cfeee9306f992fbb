// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import type { PanelModel } from '../../../../src/panel/model/panel-model.ts';
import { mountPanel } from '../../../../src/panel/shell/mount.tsx';
import type { Json } from '../../../../src/vtex/json.ts';
import { openPageSettings } from '../../../plain-page/page-language.ts';
import { sessionToken } from '../../vtex/sample-tokens.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore } from '../fake-store.ts';
import { openPanel, openReadPanel, type } from '../open-panel.ts';

let root = document.createElement('div');
// A panel that stays in the document keeps listening to its keys.
afterEach(() => render(null, root));

/** Draws a panel into a page with nothing else. */
function show(panel: PanelModel) {
  render(null, root);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  mountPanel(root, panel, openPageSettings(''));
}

async function mounted(publicKeys: Record<string, Json> = {}, store = new FakeStore()) {
  store.publicKeys = publicKeys;
  const opened = await openReadPanel(store);
  show(opened.panel);
  await waitUntil(hasForm);
  return opened;
}

/** The form is drawn a frame after the segment. */
const hasForm = () => document.querySelector('.key') !== null;

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

it('focus: stays in the box that is typed into after a key was looked for', async () => {
  const { panel } = await mounted();
  document.body.dispatchEvent(pressed('e'));
  await waitUntil(() => document.activeElement?.id === 'find-key');
  typeInto('utm_source', 'g');
  await waitUntil(
    () => panel.edits.pending.value.size === 1 && document.body.textContent?.includes('Apply 1 change'),
  );
  expect(document.activeElement).toBe(box('utm_source'));
});

it('focus: stays in JSON that grows long', async () => {
  await mounted({ pickup: { a: 1 } });
  typeInto('pickup', `{"a": "${'x'.repeat(60)}"}`);
  await waitUntil(() => document.body.textContent?.includes('Apply 1 change'));
  expect(document.activeElement).toBe(box('pickup'));
});

it('masking: hides another person’s value where one was revealed', async () => {
  const { panel, store } = await mounted({ storeUserEmail: 'ana@example.com' });
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Reveal')?.click();
  await waitUntil(() => inBoxes('ana@example.com'));
  store.publicKeys = { storeUserEmail: 'bia@example.com', utm_source: 'read again' };
  await panel.refresh();
  await waitUntil(() => inBoxes('read again'));
  expect(inBoxes('bia@')).toBe(false);
});

it('masking: hides a personal draft that is restored when the panel is loaded again', async () => {
  const first = await mounted({ storeUserEmail: 'ana@example.com' });
  typeInto('storeUserEmail', 'bia@example.com');
  const again = await openReadPanel(first.store, first.stored);
  show(again.panel);
  await waitUntil(hasForm);
  await waitUntil(() => document.body.textContent?.includes('Apply 1 change'));
  expect(inBoxes('bia@')).toBe(false);
});

/** A store whose segment has more fields. */
function storeWithSegment(more: () => object): FakeStore {
  const store = new FakeStore();
  const plain = Object.getOwnPropertyDescriptor(FakeStore.prototype, 'segment')?.get;
  Object.defineProperty(store, 'segment', { get: () => ({ ...plain?.call(store), ...more() }) });
  return store;
}

it('segment: shows price tables and campaigns as lists, and marks several campaigns', async () => {
  const fields = { priceTables: 'vip,gold', campaigns: 'one-1,two-2' };
  await mounted(
    {},
    storeWithSegment(() => fields),
  );
  const row = (name: string) =>
    [...document.querySelectorAll('tr')].find((each) => each.querySelector('th')?.textContent === name);
  const items = (name: string) =>
    [...(row(name)?.querySelectorAll('.list-line .value') ?? [])].map((item) => item.textContent);
  await waitUntil(() => items('campaigns').length > 0);
  expect(items('priceTables')).toEqual(['vip', 'gold']);
  expect(items('campaigns')).toEqual(['one-1', 'two-2']);
  expect(row('priceTables')?.querySelector('.why.warned')).toBeNull();
  const warned = () => row('campaigns')?.querySelector<HTMLElement>('.why.warned');
  await waitUntil(warned);
  warned()?.click();
  await waitUntil(() => document.querySelector('#why')?.textContent?.includes('1207746'));
  expect(document.querySelector('#why')?.textContent).toContain('Campaign audiences');
});

it('masking: hides the old value of a changed field as it hides the new one', async () => {
  const store: FakeStore = storeWithSegment(() => ({
    orderFormId: `secret-${store.publicKeys.utm_source ?? 'old'}`,
  }));
  const { panel } = await mounted({}, store);
  type(panel, 'utm_source', 'new');
  await panel.actions.apply();
  await waitUntil(() => document.querySelectorAll('tr.changed').length === 2);
  expect(document.body.innerHTML).not.toContain('secret-');
});

it('outcome: says in the live region what came of an edit', async () => {
  const { panel } = await mounted();
  const status = document.querySelector('.outcome[role="status"]');
  expect(status?.childNodes).toHaveLength(0);
  type(panel, 'utm_source', 'google');
  await panel.actions.apply();
  await waitUntil(() => status?.textContent?.includes('Kept.'));
  expect(document.querySelector('.outcome')).toBe(status);
});

const pressed = (key: string) => new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
const button = (text: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text) as HTMLElement;
const isSelected = (tab: string) => button(tab).getAttribute('aria-selected') === 'true';
const filter = () => document.querySelector('#tree-filter') as HTMLInputElement;

it('filter: keeps its text while the other tab is selected, and does not take the focus', async () => {
  await mounted({ utm_source: 'google' });
  // The panel listens to keys a little after it is drawn.
  await waitUntil(() => {
    if (document.activeElement === filter()) return true;
    document.body.dispatchEvent(pressed('/'));
    return false;
  });
  filter().value = 'utm';
  filter().dispatchEvent(new Event('input', { bubbles: true }));
  button('Shopper').focus();
  button('Shopper').click();
  await waitUntil(() => isSelected('Shopper'));
  button('Shopper').dispatchEvent(pressed('ArrowRight'));
  await waitUntil(() => isSelected('Session'));
  expect(document.activeElement).toBe(button('Session'));
  expect(filter().value).toBe('utm');
});

it('filter: does not get the focus where / was pressed before there was a filter', async () => {
  const store = new FakeStore();
  store.hasSession = false;
  const { panel } = await openPanel(store);
  show(panel);
  await waitUntil(() => panel.page.value.kind === 'no-session');
  document.body.dispatchEvent(pressed('/'));
  store.hasSession = true;
  await panel.refresh();
  await waitUntil(() => button('Session'));
  expect(isSelected('Session')).toBe(false);
});

it('cookies: stay in front while the session ends and comes back', async () => {
  const { panel, store } = await mounted();
  const cookies = () => document.querySelector('section.cookies');
  await waitUntil(() => button('Cookies'));
  button('Cookies').click();
  await waitUntil(() => cookies()?.textContent?.includes('vtex_segment'));
  expect(isSelected('Session')).toBe(true);
  store.hasSession = false;
  await panel.refresh();
  await waitUntil(() => !cookies());
  store.hasSession = true;
  await panel.refresh();
  await waitUntil(() => cookies()?.textContent?.includes('vtex_segment'));
});

it('copy: says "Copied" only at the value that was copied, and not when it is selected again', async () => {
  await mounted({ one: 'a', two: 'b' });
  button('Session').click();
  const row = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('.row')].find(({ textContent }) =>
      textContent?.startsWith(name),
    );
  const detail = () => document.querySelector('.detail')?.textContent ?? '';
  await waitUntil(() => row('one'));
  row('one')?.click();
  await waitUntil(() => detail().startsWith('public.one'));
  button('Copy value').click();
  await waitUntil(() => detail().includes('Copied'));
  row('two')?.click();
  await waitUntil(() => detail().startsWith('public.two'));
  expect(detail()).not.toContain('Copied');
  row('one')?.click();
  await waitUntil(() => detail().startsWith('public.one'));
  expect(detail()).not.toContain('Copied');
});

it('copy: offers no query for a key whose name must not be shown', async () => {
  await mounted({ 'ana@example.com': 'a' });
  button('Session').click();
  const row = () =>
    [...document.querySelectorAll<HTMLElement>('.row')].find(({ textContent }) =>
      textContent?.startsWith('•••'),
    );
  await waitUntil(row);
  row()?.click();
  const detail = () => document.querySelector('.detail')?.textContent ?? '';
  await waitUntil(() => detail().startsWith('public.•••'));
  expect(detail()).toContain('Copy path');
  expect(detail()).not.toContain('items=');
  expect(document.documentElement.outerHTML).not.toContain('ana@');
});

it('Escape: undoes an edit, and is left to DevTools where there is nothing to undo', async () => {
  await mounted({ utm_source: 'google' });
  const pressEscape = () => document.activeElement?.dispatchEvent(pressed('Escape'));
  typeInto('utm_source', 'bing');
  await waitUntil(() => document.body.textContent?.includes('Apply 1 change'));
  expect(pressEscape()).toBe(false);
  await waitUntil(() => document.body.textContent?.includes('Apply 0 changes'));
  expect(box('utm_source').value).toBe('google');
  expect(pressEscape()).toBe(true);
  button('Session').click();
  await waitUntil(() => isSelected('Session'));
  filter().focus();
  expect(pressEscape()).toBe(true);
});

it('tabs: the arrow keys go around, from the first to the last and back', async () => {
  await mounted();
  const tabs = () => [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  tabs()[0]?.focus();
  press('ArrowLeft');
  await waitUntil(() => tabs().at(-1)?.getAttribute('aria-selected') === 'true');
  expect(document.activeElement).toBe(tabs().at(-1));
  press('ArrowRight');
  await waitUntil(() => tabs()[0]?.getAttribute('aria-selected') === 'true');
  expect(document.activeElement).toBe(tabs()[0]);
});

it('tabs: a key event without a key leads to no screen', async () => {
  await mounted();
  document.getElementById('tab-session')?.click();
  await waitUntil(() => document.getElementById('tab-session')?.getAttribute('aria-selected') === 'true');
  const event = new Event('keydown', { bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
  expect(document.getElementById('tab-session')?.getAttribute('aria-selected')).toBe('true');
});

it('top bar: says that the session expired', async () => {
  const store = new FakeStore();
  store.sent = { session: sessionToken({ exp: 1_000 }) };
  await mounted({}, store);
  await waitUntil(() => document.querySelector('.time-left')?.textContent === 'session expired');
});

it('masking: what was revealed is masked again once the tab shows another document', async () => {
  const { panel, store } = await mounted({ storeUserEmail: 'ana@example.com' });
  const path = ['public', 'storeUserEmail'];
  panel.masking.toggle(path, 'ana@example.com');
  expect(panel.masking.isMasked.value(path, 'ana@example.com')).toBe(false);
  store.navigate(store.origin, 'another document');
  await waitUntil(() => panel.masking.isMasked.value(path, 'ana@example.com'));
});

it('masking: what was revealed stays so over a refresh of the same document', async () => {
  const { panel } = await mounted({ storeUserEmail: 'ana@example.com' });
  const path = ['public', 'storeUserEmail'];
  panel.masking.toggle(path, 'ana@example.com');
  await panel.refresh();
  expect(panel.masking.isMasked.value(path, 'ana@example.com')).toBe(false);
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { mountPanel } from '../../../../src/panel/shell/mount.tsx';
import { openPageSettings } from '../../../plain-page/page-language.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore } from '../fake-store.ts';
import { openReadPanel, type } from '../open-panel.ts';

let root = document.createElement('div');
// A panel that stays in the document keeps listening to its keys.
afterEach(() => render(null, root));

async function mounted(store = new FakeStore()) {
  const opened = await openReadPanel(store);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  mountPanel(root, opened.panel, openPageSettings(''));
  await waitUntil(() => document.querySelector('button.refresh'));
  return opened;
}

const button = (text: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
const says = (text: string) => waitUntil(() => document.body.textContent?.includes(text));
const dialog = () => document.querySelector('dialog');

it('reset dialog: is for the store that is shown, and closes with another session or store', async () => {
  const { panel, store } = await mounted();
  await waitUntil(() => button('Reset session…'));
  button('Reset session…')?.click();
  const opened = dialog();
  expect(opened?.open).toBe(true);
  expect(opened?.textContent).toContain('store.example?');
  store.id = 'session-2';
  await panel.refresh();
  await waitUntil(() => dialog() !== opened);
  expect(dialog()?.open).toBe(false);
  store.navigate('https://other.example', 'document-2');
  await says('other.example?');
  expect(dialog()?.open).toBe(false);
});

it('reset dialog: does not start a reset while an edit is under way', async () => {
  const { panel, store } = await mounted();
  await waitUntil(() => button('Reset session…'));
  button('Reset session…')?.click();
  let respond = () => undefined as unknown;
  store.intercept = (request) =>
    new Promise((resolve) => {
      respond = () => resolve(store.respond(request));
    });
  type(panel, 'utm_source', 'google');
  void panel.actions.apply();
  await waitUntil(() => button('Reset session')?.getAttribute('aria-disabled') === 'true');
  button('Reset session')?.click();
  expect(dialog()?.open).toBe(true);
  store.intercept = () => undefined;
  respond();
  await waitUntil(() => button('Reset session')?.getAttribute('aria-disabled') === 'false');
  expect(store.lines.some((line) => line.includes('invalidToken'))).toBe(false);
});

it('reset: says that the browser kept the cookies, and the platform the session', async () => {
  const store = new FakeStore();
  store.permission.granted = true;
  store.deletes = false;
  store.renews = false;
  const { panel } = await mounted(store);
  await panel.actions.resetSession();
  await says('this browser does not let its cookies be deleted');
  expect(button('Allow access to store.example')).toBeUndefined();
});

it('access: says that a wider grant keeps access after it was removed', async () => {
  const store = new FakeStore();
  store.permission.granted = true;
  store.permission.keptByWiderGrant = true;
  await mounted(store);
  await waitUntil(() => document.querySelector('button.channel')?.textContent?.includes('access allowed'));
  document.querySelector<HTMLElement>('button.channel')?.click();
  await waitUntil(() => button('Remove access to store.example'));
  button('Remove access to store.example')?.click();
  await says('A wider permission than store.example keeps access');
});

it('access: shows a refusal where it was requested from the outcome of a reset, too', async () => {
  const store = new FakeStore();
  store.renews = false;
  store.permission.result = 'refused';
  const { panel } = await mounted(store);
  await panel.actions.resetSession();
  await waitUntil(() => button('Allow access to store.example'));
  button('Session')?.click();
  button('Allow access to store.example')?.click();
  await says('The browser gave no access');
  expect(document.querySelector('#access')?.textContent).toContain('The browser gave no access');
  expect(document.activeElement).toBe(document.querySelector('#access'));
});

it('access: is explained during the first read, too, and stays so once the shopper is shown', async () => {
  const { store } = await mounted();
  let respond = () => undefined as unknown;
  store.intercept = (request) =>
    new Promise((resolve) => {
      respond = () => resolve(store.respond(request));
    });
  store.navigate('https://other.example', 'document-2');
  await says('Reading session and segment');
  document.querySelector<HTMLElement>('button.channel')?.click();
  const isExplained = () =>
    document.querySelector('#access')?.textContent?.includes('Allow access to other.example');
  await waitUntil(isExplained);
  store.intercept = () => undefined;
  respond();
  await waitUntil(() => document.querySelector('.fields'));
  expect(isExplained()).toBe(true);
});

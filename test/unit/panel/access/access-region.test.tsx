// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { mountPanel } from '../../../../src/panel/shell/mount.tsx';
import { openPageLanguage } from '../../../plain-page/page-language.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore } from '../fake-store.ts';
import { openReadPanel, type } from '../open-panel.ts';

let root = document.createElement('div');
// A panel that is left in place goes on listening to the keys of the document.
afterEach(() => render(null, root));

async function mounted(store = new FakeStore()) {
  const opened = await openReadPanel(store);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  mountPanel(root, opened.panel, openPageLanguage(''));
  await waitUntil(() => button('Refresh'));
  return opened;
}

const button = (text: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
const says = (text: string) => waitUntil(() => document.body.textContent?.includes(text));
const dialog = () => document.querySelector('dialog');

it('asks for the reset of the store in sight, and no more once another is there', async () => {
  const { panel, store } = await mounted();
  await waitUntil(() => button('Reset session…'));
  button('Reset session…')?.click();
  const asked = dialog();
  expect(asked?.open).toBe(true);
  expect(asked?.textContent).toContain('store.example?');
  store.id = 'session-2';
  await panel.refresh();
  await waitUntil(() => dialog() !== asked);
  expect(dialog()?.open).toBe(false);
  store.navigate('https://other.example', 'document-2');
  await says('other.example?');
  expect(dialog()?.open).toBe(false);
});

it('does not start a reset while an edit is under way', async () => {
  const { panel, store } = await mounted();
  await waitUntil(() => button('Reset session…'));
  button('Reset session…')?.click();
  let answer = () => undefined as unknown;
  store.intercept = (request) =>
    new Promise((resolve) => {
      answer = () => resolve(store.answer(request));
    });
  type(panel, 'utm_source', 'google');
  void panel.actions.apply();
  await waitUntil(() => button('Reset session')?.getAttribute('aria-disabled') === 'true');
  button('Reset session')?.click();
  expect(dialog()?.open).toBe(true);
  store.intercept = () => undefined;
  answer();
  await waitUntil(() => button('Reset session')?.getAttribute('aria-disabled') === 'false');
  expect(store.lines.some((line) => line.includes('invalidToken'))).toBe(false);
});

it('says that the browser kept the cookies, and the platform the session', async () => {
  const store = new FakeStore();
  store.permission.granted = true;
  store.deletes = false;
  store.renews = false;
  const { panel } = await mounted(store);
  await panel.actions.resetSession();
  await says('this browser does not let its cookies be deleted');
  expect(button('Allow access to store.example')).toBeUndefined();
});

it('says that a wider grant keeps what was given back', async () => {
  const store = new FakeStore();
  store.permission.granted = true;
  store.permission.keeps = true;
  await mounted(store);
  await waitUntil(() => document.querySelector('button.channel')?.textContent === 'access allowed');
  document.querySelector<HTMLElement>('button.channel')?.click();
  await waitUntil(() => button('Remove access to store.example'));
  button('Remove access to store.example')?.click();
  await says('A wider permission than store.example keeps access');
});

it('tells a denial also to who asked beside the outcome of a reset', async () => {
  const store = new FakeStore();
  store.renews = false;
  store.permission.answer = 'refused';
  const { panel } = await mounted(store);
  await panel.actions.resetSession();
  await waitUntil(() => button('Allow access to store.example'));
  button('Session')?.click();
  button('Allow access to store.example')?.click();
  await says('The browser gave no access');
  expect(button('Shopper')?.getAttribute('aria-selected')).toBe('true');
  await waitUntil(() => document.activeElement?.textContent?.startsWith('Access'));
});

it('opens at its place once the shopper is there, where it was asked for during the first read', async () => {
  const { store } = await mounted();
  let answer = () => undefined as unknown;
  store.intercept = (request) =>
    new Promise((resolve) => {
      answer = () => resolve(store.answer(request));
    });
  store.navigate('https://other.example', 'document-2');
  await says('Reading session and segment');
  // What the shopper will push away cannot be pressed.
  expect(document.querySelector('#access')).toBeNull();
  document.querySelector<HTMLElement>('button.channel')?.click();
  store.intercept = () => undefined;
  answer();
  await waitUntil(() => button('Allow access to other.example'));
  await waitUntil(() => document.activeElement?.textContent?.startsWith('Access'));
});

import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { connectDevtoolsPage } from '../../../src/browser/devtools-page.ts';
import { devtoolsKeeps, devtoolsSays } from '../../../src/messages.ts';

const panel = new Window() as unknown as globalThis.Window;
const posted: unknown[] = [];
let say: (word: unknown) => void;
let name: string | undefined;

/** A runtime whose devtools page is a test. */
const runtime = {
  // Firefox alone has it.
  getBrowserInfo: () => undefined,
  connect(info: { readonly name: string }) {
    name = info.name;
    const onMessage = {
      addListener(listener: (word: unknown) => void) {
        say = listener;
      },
    };
    return { onMessage, postMessage: (word: unknown) => posted.push(word) };
  },
} as unknown as Pick<Runtime.Static, 'connect'>;

beforeEach(() => {
  vi.useFakeTimers();
  posted.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

it('speaks with the devtools page of its own tab', () => {
  connectDevtoolsPage(runtime, panel, 7).keep('draft', '[1]');
  expect(name).toBe('panel 7');
  expect(posted).toEqual([{ key: 'draft', text: '[1]' }]);
});

it('hears what was kept, and whether the panel is shown', async () => {
  const page = connectDevtoolsPage(runtime, panel, 7);
  expect(page.shown.value).toBe(true);
  say({ kind: 'kept', items: { draft: '[1]' } });
  expect([...(await page.kept)]).toEqual([['draft', '[1]']]);
  say({ kind: 'hidden' });
  expect(page.shown.value).toBe(false);
  say({ kind: 'shown' });
  expect(page.shown.value).toBe(true);
});

it('begins with nothing where no devtools page answers', async () => {
  const { kept } = connectDevtoolsPage(runtime, panel, 7);
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await kept).size).toBe(0);
});

it('shares the devtools page’s map in Chromium, given before or after it begins, and hears it there', async () => {
  const connect = () => {
    throw new Error('A port would end nowhere in a private window');
  };
  const page = connectDevtoolsPage({ connect }, panel, 7);
  const given = new Map([['draft', '[1]']]);
  Object.assign(panel, { [devtoolsKeeps]: given });
  const { CustomEvent } = panel as unknown as { CustomEvent: typeof globalThis.CustomEvent };
  panel.dispatchEvent(new CustomEvent(devtoolsSays, { detail: { kind: 'hidden' } }));
  expect(page.shown.value).toBe(false);
  expect([...(await page.kept)]).toEqual([['draft', '[1]']]);
  page.keep('other', '2');
  page.keep('draft', null);
  const next = connectDevtoolsPage({ connect }, panel, 7);
  expect([...(await next.kept)]).toEqual([['other', '2']]);
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepFocus } from '../../../../src/panel/kit/keep-focus.tsx';
import { waitUntil } from '../../wait-until.ts';

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

afterEach(() => vi.restoreAllMocks());

beforeEach(() => {
  document.body.innerHTML = `<div id="root">
    <main tabindex="-1"><section tabindex="-1"><p><button>Undo</button></p></section></main>
  </div>`;
  keepFocus(find('#root') as HTMLElement);
});

it('focus: moves to the nearest part around an element that was removed', async () => {
  find('button')?.focus();
  find('p')?.remove();
  await waitUntil(() => document.activeElement !== document.body);
  expect(document.activeElement).toBe(find('section'));
});

it('focus: moves to the main part where everything around it was removed', async () => {
  find('button')?.focus();
  find('main')?.replaceWith(Object.assign(document.createElement('main'), { tabIndex: -1 }));
  await waitUntil(() => document.activeElement !== document.body);
  expect(document.activeElement).toBe(find('main'));
});

it('focus: is not taken from another element', async () => {
  find('button')?.focus();
  const other = document.createElement('button');
  document.body.append(other);
  other.focus();
  find('p')?.remove();
  await Promise.resolve();
  expect(document.activeElement).toBe(other);
});

it('focus: stays in another part of DevTools', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  find('button')?.focus();
  find('p')?.remove();
  // The observer of `keepFocus` was registered first, and is notified first.
  await new Promise<void>((resolve) => {
    new MutationObserver(() => resolve()).observe(document.body, { childList: true });
    document.body.append('seen');
  });
  expect(document.activeElement).toBe(document.body);
});

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

it('goes to the nearest part around what went away', async () => {
  find('button')?.focus();
  find('p')?.remove();
  await waitUntil(() => document.activeElement !== document.body);
  expect(document.activeElement).toBe(find('section'));
});

it('goes to the main part where all around it went away', async () => {
  find('button')?.focus();
  find('main')?.replaceWith(Object.assign(document.createElement('main'), { tabIndex: -1 }));
  await waitUntil(() => document.activeElement !== document.body);
  expect(document.activeElement).toBe(find('main'));
});

it('takes the focus from nobody', async () => {
  find('button')?.focus();
  const other = document.createElement('button');
  document.body.append(other);
  other.focus();
  find('p')?.remove();
  await Promise.resolve();
  expect(document.activeElement).toBe(other);
});

it('leaves the focus to another part of DevTools', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  find('button')?.focus();
  find('p')?.remove();
  // The observer of `keepFocus` was there first, and is told first.
  await new Promise<void>((resolve) => {
    new MutationObserver(() => resolve()).observe(document.body, { childList: true });
    document.body.append('seen');
  });
  expect(document.activeElement).toBe(document.body);
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { createText, type Messages } from '../../../../src/panel/i18n/text.ts';
import { TextProvider } from '../../../../src/panel/i18n/use-text.tsx';
import { LoadedLater } from '../../../../src/panel/kit/loaded-later.tsx';
import { readJson } from '../../repository/repository.ts';
import { waitUntil } from '../../wait-until.ts';

const text = createText('en', readJson('public/_locales/en/messages.json') as Messages);
const View = ({ name }: { readonly name: string }) => <p>{name}</p>;

function draw(load: () => Promise<typeof View>, isShown: boolean, root = document.createElement('div')) {
  render(
    <TextProvider value={text}>
      <LoadedLater load={load} isShown={isShown} props={{ name: 'the view' }} />
    </TextProvider>,
    root,
  );
  return root;
}

it('a view that is loaded later: is loaded once, when it is first shown, and stays', async () => {
  const load = vi.fn(async () => View);
  const root = draw(load, false);
  expect(load).not.toHaveBeenCalled();
  draw(load, true, root);
  await waitUntil(() => root.textContent === 'the view');
  draw(load, false, root);
  expect(root.textContent).toBe('the view');
  expect(draw(load, true).textContent).toBe('the view');
  expect(load).toHaveBeenCalledOnce();
});

it('a view that cannot be loaded: says so in its place, with the button that loads the panel again', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const root = draw(() => Promise.reject(new Error('Failed to fetch')), true);
  await waitUntil(() => root.textContent !== '');
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('could not be loaded');
  expect(root.querySelector('button')?.textContent).toBe('Reload the panel');
  expect(log).toHaveBeenCalledOnce();
});

it('a view that cannot be loaded: leaves it to the live region around it to be announced', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const root = document.createElement('div');
  const load = () => Promise.reject(new Error('Failed to fetch'));
  render(
    <TextProvider value={text}>
      <LoadedLater load={load} isShown props={{}} isLive />
    </TextProvider>,
    root,
  );
  await waitUntil(() => root.textContent !== '');
  expect(root.querySelector('[role]')).toBeNull();
});

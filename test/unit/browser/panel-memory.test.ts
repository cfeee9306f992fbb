import { Window } from 'happy-dom';
import { beforeEach, expect, it, vi } from 'vitest';
import { openPanelMemory } from '../../../src/browser/panel-memory.ts';
import { panelMemory, panelShown } from '../../../src/messages.ts';
import { FakeStorageArea } from './fake-storage-area.ts';

const fake = vi.hoisted(() => ({ storage: {} as { session?: FakeStorageArea } }));
vi.mock('webextension-polyfill', () => ({ default: fake }));

let session: FakeStorageArea;
/** What the devtools page holds. */
let held: Map<string, string>;
beforeEach(() => {
  session = new FakeStorageArea();
  fake.storage.session = session;
  held = new Map();
});

const open = (isPrivate: Promise<boolean>, page = new Window()) =>
  openPanelMemory(page as unknown as globalThis.Window, isPrivate);
const shown = () => Object.assign(new Window(), { [panelMemory]: held });

it('is the browser’s memory in a usual window', async () => {
  await open(Promise.resolve(false)).set({ a: [1] });
  expect([...session.items]).toEqual([['a', '[1]']]);
  expect(held.size).toBe(0);
});

it('is the devtools page’s in a private one, which the next document of the panel finds again', async () => {
  await open(Promise.resolve(true), shown()).set({ a: [1], b: 2 });
  expect(session.items.size).toBe(0);
  const next = open(Promise.resolve(true), shown());
  expect(await next.get('a')).toEqual({ a: [1] });
  await next.remove('a');
  expect(await next.get('a')).toEqual({});
});

it('waits until the devtools page has given it', async () => {
  const page = new Window();
  const memory = open(Promise.resolve(true), page);
  const written = memory.set({ a: 1 });
  Object.assign(page, { [panelMemory]: held });
  page.dispatchEvent(new page.Event(panelShown));
  await written;
  expect([...held]).toEqual([['a', '1']]);
});

it('neither reads nor writes before it is known which window it is', async () => {
  let tell: (isPrivate: boolean) => void = () => undefined;
  const memory = open(
    new Promise((resolve) => {
      tell = resolve;
    }),
    shown(),
  );
  const written = memory.set({ a: 1 });
  expect([session.items.size, held.size]).toEqual([0, 0]);
  tell(true);
  await written;
  expect([session.items.size, held.size]).toEqual([0, 1]);
});

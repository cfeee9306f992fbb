import { signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import type { DevtoolsPage } from '../../../src/webext/devtools-page.ts';
import { openPanelMemory } from '../../../src/webext/panel-memory.ts';
import { FakeStorageArea } from './fake-storage-area.ts';

const fake = vi.hoisted(() => ({ storage: {} as { session?: FakeStorageArea } }));
vi.mock('../../../src/webext/native-api.ts', () => ({ nativeApi: fake }));

let session: FakeStorageArea;
/** What the devtools page keeps. */
let kept: Map<string, string>;
beforeEach(() => {
  session = new FakeStorageArea();
  fake.storage.session = session;
  kept = new Map();
});

/** The memory of a new document of the panel. */
function open(isPrivate: boolean) {
  const devtoolsPage: DevtoolsPage = {
    shown: signal(true),
    kept: Promise.resolve(new Map(kept)),
    keep: (key, text) => void (text === null ? kept.delete(key) : kept.set(key, text)),
  };
  return openPanelMemory(devtoolsPage, isPrivate);
}

it('panel memory: is the browser’s session storage in a normal window', async () => {
  await open(false).set({ a: [1] });
  expect([...session.items]).toEqual([['a', '[1]']]);
  expect(kept.size).toBe(0);
});

it('panel memory: is kept by the devtools page in a private window, for the next document of the panel', async () => {
  await open(true).set({ a: [1], b: 2 });
  expect(session.items.size).toBe(0);
  const next = open(true);
  expect(await next.get('a')).toEqual({ a: [1] });
  await next.remove('a');
  expect(await next.get('a')).toEqual({});
  expect([...kept.keys()]).toEqual(['b']);
});

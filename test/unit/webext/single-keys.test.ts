import { beforeEach, expect, it, vi } from 'vitest';
import { openSingleKeys } from '../../../src/webext/single-keys.ts';
import { waitUntil } from '../wait-until.ts';
import { installExtension } from './fake-extension.ts';
import type { FakeStorageArea } from './fake-storage-area.ts';

vi.mock('../../../src/webext/native-api.ts', async () => ({
  nativeApi: (await import('./fake-extension.ts')).fakeExtension,
}));

let local: FakeStorageArea;
beforeEach(() => {
  local = installExtension('en-US');
});

it('single keys: are commands, until they are switched off, in the next panel as well', async () => {
  const first = openSingleKeys();
  expect(first.on.value).toBe(true);
  first.choose(false);
  expect(first.on.value).toBe(false);
  await waitUntil(async () => (await local.get('single-keys'))['single-keys'] === 'off');
  const next = openSingleKeys();
  await waitUntil(() => !next.on.value);
  next.choose(true);
  await waitUntil(async () => Object.keys(await local.get('single-keys')).length === 0);
  expect(next.on.value).toBe(true);
});

it('single keys: what is chosen counts where what was stored is known only later', async () => {
  await local.set({ 'single-keys': 'off' });
  const opened = openSingleKeys();
  opened.choose(true);
  await waitUntil(async () => Object.keys(await local.get('single-keys')).length === 0);
  expect(opened.on.value).toBe(true);
});

import { expect, it, vi } from 'vitest';
import type { PermissionResult } from '../../../../src/inspected/inspected-store.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore } from '../fake-store.ts';
import { openReadPanel } from '../open-panel.ts';

/** A panel with access to its store, or without. */
async function open(granted: boolean) {
  const store = new FakeStore();
  store.permission.granted = granted;
  const { panel } = await openReadPanel(store);
  await waitUntil(() => panel.access.state.value !== null && !panel.busy.value);
  return { panel, store, state: () => panel.access.state.value };
}

/** A response that comes when the test sends it. */
function lateResponse<T>() {
  let send: (value: T) => void = () => undefined;
  const response = new Promise<T>((resolve) => {
    send = resolve;
  });
  const respond = async (value: T) => {
    send(value);
    await response;
    await Promise.resolve();
  };
  return { response, respond };
}

it('request: sends none where there is access', async () => {
  const { panel, store, state } = await open(true);
  expect(state()).toEqual({ kind: 'granted', kept: false });
  const request = vi.spyOn(store.permission, 'request');
  panel.access.request();
  expect(request).not.toHaveBeenCalled();
  expect(state()).toEqual({ kind: 'granted', kept: false });
});

it('request: ignores a response after the user stopped asking', async () => {
  const { panel, store, state } = await open(false);
  const { response, respond } = lateResponse<PermissionResult>();
  store.permission.request = () => response;
  panel.access.request();
  panel.access.stopAsking();
  await respond('refused');
  expect(state()).toEqual({ kind: 'none', refused: false });
});

it('stop asking: leaves access as it is where nothing was requested', async () => {
  const { panel, state } = await open(true);
  panel.access.stopAsking();
  expect(state()).toEqual({ kind: 'granted', kept: false });
});

it('remove: ignores a response about one store where the next one is shown', async () => {
  const { panel, store, state } = await open(true);
  const { response, respond } = lateResponse<boolean>();
  store.permission.remove = () => response;
  const removed = panel.access.remove();
  store.navigate('https://other.example', 'document-2');
  await waitUntil(() => panel.page.value.store?.document.origin === 'https://other.example');
  await waitUntil(() => state() !== null);
  await respond(false);
  await removed;
  expect(state()).toEqual({ kind: 'granted', kept: false });
});

it('a change of access elsewhere: keeps the result of a removal, and starts no read', async () => {
  const { panel, store, state } = await open(true);
  store.permission.keptByWiderGrant = true;
  await panel.access.remove();
  const { response, respond } = lateResponse<boolean>();
  store.permission.has = () => response;
  store.calls.length = 0;
  store.allow(true);
  await respond(true);
  expect(state()).toEqual({ kind: 'granted', kept: true });
  expect(panel.busy.value).toBe(false);
  expect(store.lines).toEqual([]);
});

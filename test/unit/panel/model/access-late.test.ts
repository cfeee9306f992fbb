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

/** An answer that comes when the test says so. */
function lateAnswer<T>() {
  let give: (answer: T) => void = () => undefined;
  const answer = new Promise<T>((resolve) => {
    give = resolve;
  });
  const arrives = async (value: T) => {
    give(value);
    await answer;
    await Promise.resolve();
  };
  return { answer, arrives };
}

it('request: does not ask where there is access', async () => {
  const { panel, store, state } = await open(true);
  expect(state()).toEqual({ kind: 'granted', kept: false });
  const request = vi.spyOn(store.permission, 'request');
  panel.access.request();
  expect(request).not.toHaveBeenCalled();
  expect(state()).toEqual({ kind: 'granted', kept: false });
});

it('request: an answer is ignored after the user stopped asking', async () => {
  const { panel, store, state } = await open(false);
  const { answer, arrives } = lateAnswer<PermissionResult>();
  store.permission.request = () => answer;
  panel.access.request();
  panel.access.stopAsking();
  await arrives('refused');
  expect(state()).toEqual({ kind: 'none', refused: false });
});

it('stop asking: leaves access as it is where nothing was asked', async () => {
  const { panel, state } = await open(true);
  panel.access.stopAsking();
  expect(state()).toEqual({ kind: 'granted', kept: false });
});

it('give back: an answer about one store says nothing of the next', async () => {
  const { panel, store, state } = await open(true);
  const { answer, arrives } = lateAnswer<boolean>();
  store.permission.remove = () => answer;
  const given = panel.access.remove();
  store.navigate('https://other.example', 'document-2');
  await waitUntil(() => panel.page.value.store?.document.origin === 'https://other.example');
  await waitUntil(() => state() !== null);
  await arrives(false);
  await given;
  expect(state()).toEqual({ kind: 'granted', kept: false });
});

it('a change of access elsewhere: keeps what was said, and has nothing read again', async () => {
  const { panel, store, state } = await open(true);
  store.permission.keeps = true;
  await panel.access.remove();
  const { answer, arrives } = lateAnswer<boolean>();
  store.permission.has = () => answer;
  store.calls.length = 0;
  store.allow(true);
  await arrives(true);
  expect(state()).toEqual({ kind: 'granted', kept: true });
  expect(panel.busy.value).toBe(false);
  expect(store.lines).toEqual([]);
});

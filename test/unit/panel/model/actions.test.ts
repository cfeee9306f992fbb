import { expect, it } from 'vitest';
import { StoreError } from '../../../../src/vtex/store-error.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore, json } from '../fake-store.ts';
import { openPanel, openReadPanel, type } from '../open-panel.ts';

it('reset: is offered for a session, and not during a write', async () => {
  const store = new FakeStore();
  store.hasSession = false;
  const { panel } = openPanel(store);
  await waitUntil(() => panel.page.value.kind === 'no-session' && !panel.busy.value);
  expect(panel.actions.canReset.value).toBe(false);
  await panel.actions.createSession();
  expect(panel.actions.canReset.value).toBe(true);
  type(panel, 'utm_source', 'google');
  const applied = panel.actions.apply();
  expect(panel.actions.canReset.value).toBe(false);
  await applied;
  expect(panel.actions.canReset.value).toBe(true);
});

it('create session: sends nothing where there is a session, and one request when pressed twice', async () => {
  const store = new FakeStore();
  store.hasSession = false;
  const { panel } = openPanel(store);
  await waitUntil(() => panel.page.value.kind === 'no-session' && !panel.busy.value);
  await Promise.all([panel.actions.createSession(), panel.actions.createSession()]);
  await panel.actions.createSession();
  expect(store.lines.filter((line) => line.startsWith('POST'))).toHaveLength(1);
});

it('restore: puts one box back to what the session has, and ends the alert of the refused edit', async () => {
  const { store, panel } = await openReadPanel();
  store.intercept = ({ method }) => (method === 'PATCH' ? json(403, {}) : undefined);
  type(panel, 'sc', '3');
  type(panel, 'utm_source', 'google');
  await panel.actions.apply();
  expect(panel.actions.problem.value?.doing).toBe('applying');
  panel.edits.revert('a key that is not in the form');
  expect(panel.actions.problem.value?.doing).toBe('applying');
  panel.edits.revert('sc');
  expect(panel.actions.problem.value).toBeNull();
  const pending = panel.edits.fields.value.filter(({ state }) => state === 'pending');
  expect(pending.map(({ name }) => name)).toEqual(['utm_source']);
});

it('restore, clear diff: work where nothing failed and nothing was applied', async () => {
  const { panel } = await openReadPanel();
  type(panel, 'sc', '3');
  panel.edits.revert('sc');
  panel.diff.clear();
  expect(panel.edits.pending.value.size).toBe(0);
});

it('restore: leaves the alert of a failed read', async () => {
  const { store, panel } = await openReadPanel();
  type(panel, 'sc', '3');
  store.intercept = () => Promise.reject(new StoreError({ kind: 'offline' }));
  await panel.refresh();
  panel.edits.revert('sc');
  expect(panel.actions.problem.value?.doing).toBe('reading');
});

it('clear diff: removes the segment diff and the outcome of the edit', async () => {
  const { panel } = await openReadPanel();
  type(panel, 'utm_source', 'google');
  await panel.actions.apply();
  expect([...panel.diff.fields.value.keys()]).toEqual(['utm_source']);
  panel.diff.clear();
  expect([...panel.diff.fields.value.keys()]).toEqual([]);
  expect(panel.actions.outcome.value).toBeNull();
});

it('clear diff: leaves the undo of what was discarded', async () => {
  const { panel } = await openReadPanel();
  type(panel, 'utm_source', 'google');
  panel.edits.discard();
  panel.diff.clear();
  expect(panel.actions.outcome.value?.kind).toBe('discarded');
});

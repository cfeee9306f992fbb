import { expect, it } from 'vitest';
import { StoreError } from '../../../src/vtex/store-error.ts';
import { waitUntil } from '../wait-until.ts';
import { FakeStore, json } from './fake-store.ts';
import { openPanel, openReadPanel, type } from './open-panel.ts';

it('reset: is offered for a session, and not during a write', async () => {
  const store = new FakeStore();
  store.hasSession = false;
  const { panel } = openPanel(store);
  await waitUntil(() => panel.page.value.kind === 'no-session' && !panel.busy.value);
  expect(panel.canReset.value).toBe(false);
  await panel.createSession();
  expect(panel.canReset.value).toBe(true);
  type(panel, 'utm_source', 'google');
  const applied = panel.apply();
  expect(panel.canReset.value).toBe(false);
  await applied;
  expect(panel.canReset.value).toBe(true);
});

it('create session: sends nothing where there is a session, and one request when pressed twice', async () => {
  const store = new FakeStore();
  store.hasSession = false;
  const { panel } = openPanel(store);
  await waitUntil(() => panel.page.value.kind === 'no-session' && !panel.busy.value);
  await Promise.all([panel.createSession(), panel.createSession()]);
  await panel.createSession();
  expect(store.lines.filter((line) => line.startsWith('POST'))).toHaveLength(1);
});

it('restore: puts one box back to what the session has, and ends the alert of the refused edit', async () => {
  const { store, panel } = await openReadPanel();
  store.intercept = ({ method }) => (method === 'PATCH' ? json(403, {}) : undefined);
  type(panel, 'sc', '3');
  type(panel, 'utm_source', 'google');
  await panel.apply();
  expect(panel.problem.value?.doing).toBe('applying');
  panel.restore('a key that is not in the form');
  expect(panel.problem.value?.doing).toBe('applying');
  panel.restore('sc');
  expect(panel.problem.value).toBeNull();
  const pending = panel.fields.value.filter(({ state }) => state === 'pending');
  expect(pending.map(({ name }) => name)).toEqual(['utm_source']);
});

it('restore, clear marks: work where nothing failed and nothing was applied', async () => {
  const { panel } = await openReadPanel();
  type(panel, 'sc', '3');
  panel.restore('sc');
  panel.clearMarks();
  expect(panel.pendingCount.value).toBe(0);
});

it('restore: leaves the alert of a failed read', async () => {
  const { store, panel } = await openReadPanel();
  type(panel, 'sc', '3');
  store.intercept = () => Promise.reject(new StoreError({ kind: 'offline' }));
  await panel.refresh();
  panel.restore('sc');
  expect(panel.problem.value?.doing).toBe('reading');
});

it('clear marks: takes the marks and the outcome of the edit away', async () => {
  const { panel } = await openReadPanel();
  type(panel, 'utm_source', 'google');
  await panel.apply();
  expect([...panel.marks.value.keys()]).toEqual(['utm_source']);
  panel.clearMarks();
  expect([...panel.marks.value.keys()]).toEqual([]);
  expect(panel.outcome.value).toBeNull();
});

it('clear marks: leaves the way back to what was discarded', async () => {
  const { panel } = await openReadPanel();
  type(panel, 'utm_source', 'google');
  panel.discard();
  panel.clearMarks();
  expect(panel.outcome.value?.kind).toBe('discarded');
});

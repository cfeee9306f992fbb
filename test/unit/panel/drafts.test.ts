import { describe, expect, it } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { FakeStore } from './fake-store.ts';
import { openReadPanel, type } from './open-panel.ts';

describe('drafts', () => {
  it('belong to their origin, and come back with it', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'draft of the first store');
    store.navigate('https://other.example', 'document-2');
    await waitUntil(() => panel.page.value.kind === 'ready' && panel.pendingCount.value === 0);
    store.navigate('https://store.example', 'document-3');
    await waitUntil(() => panel.pendingCount.value === 1);
    expect(store.lines.filter((line) => line.startsWith('PATCH'))).toEqual([]);
  });

  it('outlive the panel', async () => {
    const { panel, stored } = await openReadPanel();
    type(panel, 'utm_source', 'typed before the reload');
    const again = await openReadPanel(new FakeStore(), stored);
    expect(again.panel.pendingCount.value).toBe(1);
  });

  it('are not sent where the tab has moved on, and are not lost', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    // The tab is elsewhere already, and nobody has told the panel yet.
    store.origin = 'https://other.example';
    store.nonce = 'document-2';
    const applied = panel.apply();
    await waitUntil(() => panel.outcome.value === null);
    await applied;
    expect(store.lines.filter((line) => line.startsWith('PATCH'))).toEqual([]);
    expect(panel.page.value).toMatchObject({ kind: 'ready', store: { document: { nonce: 'document-2' } } });
    expect(panel.problem.value).toEqual({ kind: 'failed', doing: 'applying', failure: { kind: 'moved' } });
    store.navigate('https://store.example', 'document-3');
    await waitUntil(() => panel.pendingCount.value === 1);
    expect(panel.problem.value).toBe(null);
  });

  it('follow the session with what it was, and are over once it says the same', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    store.publicKeys = { utm_source: 'bing' };
    await panel.refresh();
    expect(panel.fields.value.find(({ name }) => name === 'utm_source')).toMatchObject({
      was: 'bing',
      text: 'google',
      state: 'pending',
    });
    store.publicKeys = { utm_source: 'google' };
    await panel.refresh();
    expect(panel.pendingCount.value).toBe(0);
    store.publicKeys = { utm_source: 'yahoo' };
    await panel.refresh();
    expect(panel.pendingCount.value).toBe(0);
  });

  it('can be discarded, and the discarding undone', async () => {
    const { panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    panel.discard();
    expect(panel.pendingCount.value).toBe(0);
    panel.undoDiscard();
    expect(panel.pendingCount.value).toBe(1);
  });

  it('keep an added key that has no value yet', async () => {
    const { panel } = await openReadPanel();
    panel.addKey('partnerCode');
    await panel.refresh();
    expect(panel.fields.value.map(({ name }) => name)).toContain('partnerCode');
  });
});

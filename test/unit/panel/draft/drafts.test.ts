import { describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../../../src/panel/draft/draft.ts';
import { createDrafts } from '../../../../src/panel/draft/drafts.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore } from '../fake-store.ts';
import { openReadPanel, type } from '../open-panel.ts';

describe('drafts', () => {
  it('belong to their origin, and are shown again with it', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'draft of the first store');
    store.navigate('https://other.example', 'document-2');
    await waitUntil(() => panel.page.value.kind === 'ready' && panel.edits.pending.value.size === 0);
    store.navigate('https://store.example', 'document-3');
    await waitUntil(() => panel.edits.pending.value.size === 1);
    expect(store.lines.filter((line) => line.startsWith('PATCH'))).toEqual([]);
  });

  it('are kept when the panel is closed', async () => {
    const { panel, stored } = await openReadPanel();
    type(panel, 'utm_source', 'typed before the reload');
    const again = await openReadPanel(new FakeStore(), stored);
    expect(again.panel.edits.pending.value.size).toBe(1);
  });

  it('are not sent where the tab shows another document, and are not lost', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    // The tab shows another document already, and no event has reported it yet.
    store.origin = 'https://other.example';
    store.nonce = 'document-2';
    const applied = panel.actions.apply();
    await waitUntil(() => panel.actions.outcome.value === null);
    await applied;
    expect(store.lines.filter((line) => line.startsWith('PATCH'))).toEqual([]);
    expect(panel.page.value).toMatchObject({ kind: 'ready', store: { document: { nonce: 'document-2' } } });
    expect(panel.actions.problem.value).toEqual({
      kind: 'failed',
      doing: 'applying',
      failure: { kind: 'moved' },
    });
    store.navigate('https://store.example', 'document-3');
    await waitUntil(() => panel.edits.pending.value.size === 1);
    expect(panel.actions.problem.value).toBe(null);
  });

  it('have the session’s present value to compare with, and end once it is the same', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    store.publicKeys = { utm_source: 'bing' };
    await panel.refresh();
    expect(panel.edits.fields.value.find(({ name }) => name === 'utm_source')).toMatchObject({
      was: 'bing',
      text: 'google',
      state: 'pending',
    });
    store.publicKeys = { utm_source: 'google' };
    await panel.refresh();
    expect(panel.edits.pending.value.size).toBe(0);
    store.publicKeys = { utm_source: 'yahoo' };
    await panel.refresh();
    expect(panel.edits.pending.value.size).toBe(0);
  });

  it('can be discarded, and the discarding undone', async () => {
    const { panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    panel.edits.discard();
    expect(panel.edits.pending.value.size).toBe(0);
    panel.edits.undoDiscard();
    expect(panel.edits.pending.value.size).toBe(1);
  });

  it('keep an added key that has no value yet', async () => {
    const { panel } = await openReadPanel();
    panel.edits.add('partnerCode');
    await panel.refresh();
    expect(panel.edits.fields.value.map(({ name }) => name)).toContain('partnerCode');
  });
});

describe('a draft that storage loads late', () => {
  it('is not taken from an earlier visit to the origin', async () => {
    const loads: ((draft: Draft) => void)[] = [];
    const drafts = createDrafts({
      load: () => new Promise((resolve) => loads.push(resolve)),
      save: async () => undefined,
    });
    const origins = ['https://one.example', 'https://two.example', 'https://one.example'];
    const opened = origins.map((origin) => drafts.open(origin));
    loads[0]?.(new Map([['sc', { text: 'earlier', as: 'text' }]]));
    await opened[0];
    expect(drafts.isLoading.value).toBe(true);
    loads[2]?.(new Map([['sc', { text: 'now', as: 'text' }]]));
    await opened[2];
    expect(drafts.draft.value.get('sc')?.text).toBe('now');
  });

  it('does not delay the read of the shopper, and keeps what is typed meanwhile', async () => {
    let load: (draft: Draft) => void = () => undefined;
    const late = new Promise<Draft>((resolve) => {
      load = resolve;
    });
    const saved = vi.fn(async (_origin: string, _draft: Draft) => undefined);
    const { panel } = await openReadPanel(undefined, undefined, { load: () => late, save: saved });
    type(panel, 'utm_source', 'typed');
    expect(panel.edits.pending.value.size).toBe(1);
    const stored = { text: 'stored', as: 'text' } as const;
    load(
      new Map([
        ['utm_source', stored],
        ['utm_campaign', stored],
      ]),
    );
    await waitUntil(() => panel.edits.pending.value.size === 2);
    const texts = panel.edits.fields.value
      .filter(({ edited }) => edited)
      .map(({ name, text }) => [name, text]);
    expect(texts).toEqual([
      ['utm_source', 'typed'],
      ['utm_campaign', 'stored'],
    ]);
    expect([...(saved.mock.lastCall?.[1].keys() ?? [])]).toEqual(['utm_source', 'utm_campaign']);
  });
});

describe('a discarded draft', () => {
  it('can be restored after the page was loaded again', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    panel.edits.discard();
    store.navigate(store.origin, 'document-2');
    await waitUntil(() => store.calls.at(-1)?.document.nonce === 'document-2' && !panel.busy.value);
    expect(panel.actions.outcome.value).toEqual({ kind: 'discarded', count: 1 });
    panel.edits.undoDiscard();
    expect(panel.edits.pending.value.size).toBe(1);
  });

  it('is dropped when the next edit is sent', async () => {
    const { panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    panel.edits.discard();
    type(panel, 'utm_campaign', 'spring');
    await panel.actions.apply();
    expect(panel.actions.outcome.value?.kind).toBe('confirmed');
    panel.edits.undoDiscard();
    expect(panel.edits.pending.value.size).toBe(0);
  });
});

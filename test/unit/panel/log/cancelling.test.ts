import { describe, expect, it, vi } from 'vitest';
import { StoreError } from '../../../../src/vtex/store-error.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore } from '../fake-store.ts';
import { openPanel, openReadPanel, segmentField, type } from '../open-panel.ts';

/** A store in which some requests end only when they are aborted, as in a browser. */
class SlowStore extends FakeStore {
  slow = (_line: string) => true;

  override async fetch(...[document, request, signal]: Parameters<FakeStore['fetch']>) {
    if (!this.slow(`${request.method} ${request.path}`)) return super.fetch(document, request, signal);
    this.calls.push({ ...request, document });
    return new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new StoreError({ kind: 'cancelled' })));
    });
  }
}

describe('cancelling', () => {
  it('the first reading leaves a notice in place of a shopper, and the next reading succeeds', async () => {
    const store = new SlowStore();
    const { panel } = openPanel(store);
    await waitUntil(() => store.calls.length > 0);
    panel.cancel();
    expect(panel.page.value).toMatchObject({
      kind: 'failed',
      doing: 'reading',
      failure: { kind: 'cancelled' },
    });
    await waitUntil(() => !panel.busy.value);
    store.slow = () => false;
    await panel.refresh();
    expect(panel.page.value.kind).toBe('ready');
  });

  it('a later reading leaves the shopper visible, and says that it may be old', async () => {
    const store = new SlowStore();
    store.slow = () => false;
    const { panel } = await openReadPanel(store);
    store.slow = () => true;
    void panel.refresh();
    await waitUntil(() => panel.busy.value);
    panel.cancel();
    expect(segmentField(panel, 'channel')).toBe('1');
    expect(panel.actions.problem.value).toMatchObject({ doing: 'reading', failure: { kind: 'cancelled' } });
  });

  it('cancels the reading that was requested meanwhile, too', async () => {
    const store = new SlowStore();
    store.slow = () => false;
    const { panel } = await openReadPanel(store);
    store.slow = () => true;
    const readings = [panel.refresh(), panel.refresh()];
    await waitUntil(() => panel.busy.value);
    panel.cancel();
    await Promise.all(readings);
    expect(panel.busy.value).toBe(false);
    expect(panel.actions.problem.value).toMatchObject({ failure: { kind: 'cancelled' } });
  });

  it('the first look at another store shows nothing of the one before', async () => {
    const store = new SlowStore();
    store.slow = () => false;
    const { panel } = await openReadPanel(store);
    store.signals = { ...store.signals, parsed: false };
    store.navigate('https://other.example', 'doc-2');
    await waitUntil(() => panel.page.value.kind === 'looking' && panel.busy.value);
    panel.cancel();
    expect(panel.page.value).toMatchObject({ kind: 'failed', store: null });
  });

  it('an edit cancels only the edit: a reading shows whether it was carried out', async () => {
    const store = new SlowStore();
    store.slow = (line) => line.startsWith('PATCH');
    const { panel } = await openReadPanel(store);
    store.calls.length = 0;
    type(panel, 'utm_source', 'google');
    const applied = panel.actions.apply();
    await waitUntil(() => store.lines.includes('PATCH /api/sessions'));
    panel.cancel();
    await applied;
    expect(store.lines).toEqual(['PATCH /api/sessions', 'GET /api/sessions?items=*', 'GET /api/segments']);
    expect(panel.actions.problem.value).toMatchObject({ doing: 'applying', failure: { kind: 'cancelled' } });
    expect(panel.actions.outcome.value).toMatchObject({ kind: 'confirmed', lost: ['utm_source'] });
    expect(panel.edits.pending.value.size).toBe(1);
  });

  it.each(['an edit', 'a reset'])('cancels the read that follows the response to %s', async (write) => {
    const store = new SlowStore();
    store.slow = () => false;
    const { panel } = await openReadPanel(store);
    store.slow = (line) => line === 'GET /api/sessions?items=*';
    store.calls.length = 0;
    type(panel, 'utm_source', 'google');
    const written = write === 'an edit' ? panel.actions.apply() : panel.actions.resetSession();
    await waitUntil(() => store.lines.includes('GET /api/sessions?items=*'));
    panel.cancel();
    await written;
    expect(panel.busy.value).toBe(false);
    expect(panel.actions.problem.value).toMatchObject({ doing: 'reading', failure: { kind: 'cancelled' } });
  });

  it('does nothing where nothing is under way', async () => {
    const { panel } = await openReadPanel();
    panel.cancel();
    expect(panel.actions.problem.value).toBeNull();
  });
});

/** A promise that never resolves. */
const hang = () => new Promise<never>(() => undefined);

describe('cancel', () => {
  it('stops a reset that waits for the cookies to be deleted', async () => {
    const store = new FakeStore();
    store.permission.granted = true;
    const { panel } = await openReadPanel(store);
    vi.spyOn(store, 'deleteCookies').mockImplementation(hang);
    const reset = panel.actions.resetSession();
    await waitUntil(() => vi.mocked(store.deleteCookies).mock.calls.length > 0);
    panel.cancel();
    await reset;
    expect(panel.busy.value).toBe(false);
    expect(panel.actions.problem.value).toMatchObject({ doing: 'resetting', failure: { kind: 'cancelled' } });
  });

  it('leaves a reset whose cookies are deleted anyway to the next reading', async () => {
    const store = new FakeStore();
    store.permission.granted = true;
    const { panel } = await openReadPanel(store);
    let finish = () => {};
    vi.spyOn(store, 'deleteCookies').mockImplementation(
      () =>
        new Promise((resolve) => {
          finish = () => {
            store.hasSession = false;
            resolve(true);
          };
        }),
    );
    const reset = panel.actions.resetSession();
    await waitUntil(() => vi.mocked(store.deleteCookies).mock.calls.length > 0);
    panel.cancel();
    await reset;
    finish();
    await waitUntil(() => panel.page.value.kind === 'no-session' && !panel.busy.value);
    expect(panel.actions.problem.value).toBeNull();
  });

  it('is not needed where storage does not respond when an origin is added to it', async () => {
    const store = new FakeStore();
    store.signals = { ...store.signals, found: [] };
    const { panel, lookedAnyway } = openPanel(store);
    await waitUntil(() => panel.page.value.kind === 'no-store' && !panel.busy.value);
    vi.spyOn(lookedAnyway, 'add').mockImplementation(hang);
    await panel.lookAnyway();
    expect(panel.page.value.kind).toBe('ready');
  });

  it.each(['storage', 'the log'])('stops a reading that waits for %s', async (what) => {
    const { store, panel, lookedAnyway } = await openReadPanel();
    store.signals = { ...store.signals, found: [] };
    if (what === 'the log') vi.spyOn(store, 'earlierCalls').mockImplementation(hang);
    else vi.spyOn(lookedAnyway, 'has').mockImplementation(hang);
    store.navigate(store.origin, 'document-2');
    await waitUntil(() => panel.busy.value);
    panel.cancel();
    expect(panel.busy.value).toBe(false);
    vi.restoreAllMocks();
    store.signals = new FakeStore().signals;
    await panel.refresh();
    expect(panel.actions.problem.value).toBeNull();
  });
});

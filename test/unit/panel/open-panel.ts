import { signal } from '@preact/signals';
import type { Draft } from '../../../src/panel/draft/draft.ts';
import type { DraftStorage } from '../../../src/panel/draft/drafts.ts';
import { createPanelModel, type PanelModel } from '../../../src/panel/model/panel-model.ts';
import { waitUntil } from '../wait-until.ts';
import { FakeStore } from './fake-store.ts';
import { memoryOfTest } from './memory-of-test.ts';

/**
 * A panel over a fake tab, with all that it stores.
 * @param storage in place of one that keeps drafts in `stored`.
 */
export function openPanel(
  store = new FakeStore(),
  stored = new Map<string, Draft>(),
  storage?: DraftStorage,
) {
  const visible = signal(true);
  const looked = new Set<string>();
  const lookedAnyway = {
    has: async (origin: string) => looked.has(origin),
    add: async (origin: string) => void looked.add(origin),
  };
  const copied: string[] = [];
  const remembered = new Map<string, unknown>();
  const panel = createPanelModel({
    inspected: store,
    drafts: storage ?? {
      load: async (origin) => stored.get(origin) ?? new Map(),
      save: async (origin, draft) => void stored.set(origin, draft),
    },
    lookedAnyway,
    clipboard: { write: async (text) => void copied.push(text) },
    visible,
    memory: memoryOfTest(remembered),
  });
  return { panel, store, visible, stored, copied, remembered, lookedAnyway };
}

/** A panel whose shopper has been read. */
export async function openReadPanel(store?: FakeStore, stored?: Map<string, Draft>, storage?: DraftStorage) {
  const opened = openPanel(store, stored, storage);
  // As the panel does once it is drawn.
  await opened.panel.actions.prepare();
  await waitUntil(() => opened.panel.page.value.kind === 'ready' && !opened.panel.busy.value);
  return opened;
}

/** Types into the box of one key. */
export function type(panel: PanelModel, name: string, text: string): void {
  const field = panel.edits.fields.value.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`The form has no box for ${name}`);
  panel.edits.change(field.name, text);
}

/** The shopper's segment field as the panel has it. */
export function segmentField(panel: PanelModel, name: string) {
  const page = panel.page.value;
  return page.kind === 'ready' ? page.shopper.segment.get(name) : undefined;
}

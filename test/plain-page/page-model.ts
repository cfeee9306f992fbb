import { signal } from '@preact/signals';
import type { InspectedStore } from '../../src/inspected/inspected-store.ts';
import { createPanelModel, type PanelModel } from '../../src/panel/model/panel-model.ts';

/** The panel's model in a page without an extension: nothing is stored beyond the page. */
export function openPageModel(inspected: InspectedStore): PanelModel {
  return createPanelModel({
    inspected,
    drafts: { load: async () => new Map(), save: async () => undefined },
    lookedAnyway: { has: async () => true, add: async () => undefined },
    clipboard: { write: (text) => navigator.clipboard.writeText(text) },
    visible: signal(true),
    memory: { get: async () => ({}), set: async () => undefined, remove: async () => undefined },
  });
}

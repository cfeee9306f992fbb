import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Found } from '../../findings/rules.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { createMutedStorage } from '../storage/muted-storage.ts';

/** The findings that the user does not want to see of the store that is shown, until the browser is closed. */
export interface Muted {
  readonly ids: ReadonlySignal<ReadonlySet<string>>;
  /** Mutes a finding, or no longer. */
  toggle(id: Found['id']): void;
}

/** Of each model one: several views ask. */
const known = new WeakMap<PanelModel, Muted>();

export function mutedOf(model: PanelModel): Muted {
  const muted = known.get(model) ?? createMuted(model);
  known.set(model, muted);
  return muted;
}

function createMuted({ page, memory }: PanelModel): Muted {
  const storage = createMutedStorage(memory);
  const byOrigin = signal<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  /** What was stored is not written over by what is muted before it is known. */
  const loaded = new Map<string, Promise<void>>();
  const origin = computed(() => page.value.store?.document.origin ?? null);
  const put = (at: string, ids: ReadonlySet<string>) => {
    byOrigin.value = new Map([...byOrigin.peek(), [at, ids]]);
  };
  effect(() => {
    const at = origin.value;
    if (at === null || byOrigin.peek().has(at)) return;
    put(at, new Set());
    loaded.set(
      at,
      storage
        .load(at)
        .then((ids) => put(at, new Set([...ids, ...(byOrigin.peek().get(at) ?? [])])), console.error),
    );
  });
  return {
    ids: computed(() => byOrigin.value.get(origin.value ?? '') ?? new Set()),
    toggle(id) {
      const at = origin.peek();
      if (at === null) return;
      const ids = new Set(byOrigin.peek().get(at));
      if (!ids.delete(id)) ids.add(id);
      put(at, ids);
      // It is muted in this panel, whether that can be stored or not.
      void loaded
        .get(at)
        ?.then(() => storage.save(at, byOrigin.peek().get(at) ?? new Set()))
        .catch(console.error);
    },
  };
}

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { InspectedStore } from '../../inspected/inspected-store.ts';
import type { PageState } from './page-state.ts';

/** Whether the extension may reach the store that is shown. */
export type AccessState =
  | { readonly kind: 'none'; readonly refused: boolean }
  /** `elsewhere`: on a page of its own, for the panel itself may not. */
  | { readonly kind: 'asking'; readonly elsewhere: boolean }
  /** `kept`: it was to be removed, and a grant of more than this host keeps it. */
  | { readonly kind: 'granted'; readonly kept: boolean };

export interface Access {
  /** `null` while no store is shown, or not known yet. */
  readonly state: ReadonlySignal<AccessState | null>;
  /** Whether with access requests pass the page's Content-Security-Policy. */
  readonly passesPolicy: boolean;
  /** Asks the user. Must be called within the very click. */
  request(): void;
  /** The user does not want to be asked any more. */
  stopAsking(): void;
  remove(): Promise<void>;
}

/**
 * Follows the access to the store that is shown.
 * @param onChange access came or went while the store was shown.
 */
export function followAccess(
  inspected: InspectedStore,
  page: ReadonlySignal<PageState>,
  onChange: () => void,
): Access {
  const origin = computed(() => page.value.store?.document.origin ?? null);
  const state = signal<AccessState | null>(null);

  async function check(): Promise<void> {
    const asked = origin.peek();
    const has = asked !== null && (await inspected.permission.has(asked));
    if (origin.peek() !== asked) return;
    const before = state.value;
    if (asked === null) state.value = null;
    else if (!has && before?.kind !== 'none' && before?.kind !== 'asking')
      state.value = { kind: 'none', refused: false };
    else if (has && before?.kind !== 'granted') state.value = { kind: 'granted', kept: false };
    if (before !== null && (before.kind === 'granted') !== has) onChange();
  }

  effect(() => {
    void origin.value;
    state.value = null;
    void check();
  });
  inspected.listen((event) => {
    if (event.kind === 'permission') void check();
  });

  return {
    state,
    passesPolicy: inspected.permission.passesPolicy,
    request() {
      const asked = origin.value;
      if (asked === null || state.value?.kind === 'granted') return;
      const result = inspected.permission.request(asked);
      const asking = { kind: 'asking', elsewhere: false } as const;
      state.value = asking;
      void result.then((granted) => {
        // Meanwhile the store is another, or the user stopped asking.
        if (state.value !== asking) return;
        if (granted === 'granted') void check();
        else
          state.value =
            granted === 'elsewhere' ? { kind: 'asking', elsewhere: true } : { kind: 'none', refused: true };
      });
    },
    stopAsking() {
      if (state.value?.kind === 'asking') state.value = { kind: 'none', refused: false };
    },
    async remove() {
      const asked = origin.value;
      if (asked === null) return;
      const gone = await inspected.permission.remove(asked).catch(() => false);
      if (origin.value !== asked || state.value?.kind !== 'granted') return;
      if (gone) await check();
      else state.value = { kind: 'granted', kept: true };
    },
  };
}

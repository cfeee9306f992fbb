import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Json } from '../../vtex/json.ts';
import { sensitivity } from '../../vtex/redact.ts';

/** Whether a value is to be hidden: it is secret or personal, and was not revealed. */
export type IsMasked = (path: readonly string[], value: Json | undefined) => boolean;

/** Which of the secret and personal values are hidden. */
export interface Masking {
  /** Another function after each reveal, so that what was made with it is made again. */
  readonly isMasked: ReadonlySignal<IsMasked>;
  /** Whether a value, which would be masked otherwise, was revealed; another function after each reveal as well. */
  readonly isRevealed: ReadonlySignal<IsMasked>;
  /** Shows a masked value, or masks it again. */
  toggle(path: readonly string[], value: Json | undefined): void;
  /** Masks everything again. */
  reset(): void;
}

export function createMasking(): Masking {
  const revealed = signal<ReadonlySet<string>>(new Set());
  // The value is part of its place: another shopper's in the same place is masked again.
  const placeOf = (path: readonly string[], value: Json | undefined) => JSON.stringify([path, value]);
  const isRevealed = computed((): IsMasked => {
    const places = revealed.value;
    return (path, value) => places.size > 0 && places.has(placeOf(path, value));
  });
  return {
    isMasked: computed(() => {
      const isShown = isRevealed.value;
      return (path, value) => sensitivity(path, value) !== null && !isShown(path, value);
    }),
    isRevealed,
    toggle(path, value) {
      const places = new Set(revealed.value);
      const place = placeOf(path, value);
      if (!places.delete(place)) places.add(place);
      revealed.value = places;
    },
    reset() {
      revealed.value = new Set();
    },
  };
}

import { type ReadonlySignal, signal } from '@preact/signals';
import { nativeApi } from './native-api.ts';

/** Whether single keys are commands, as the user wants it: an assistive technology may send them by itself. */
export interface SingleKeys {
  readonly on: ReadonlySignal<boolean>;
  /** Holds for this panel where nothing can be stored. */
  choose(on: boolean): void;
}

const key = 'single-keys';

/** On until it is known that they were switched off. */
export function openSingleKeys(): SingleKeys {
  const { local } = nativeApi.storage;
  const on = signal(true);
  let isChosen = false;
  local.get(key).then(({ [key]: stored }) => {
    if (!isChosen && stored === 'off') on.value = false;
  }, console.error);
  return {
    on,
    choose(wanted) {
      isChosen = true;
      on.value = wanted;
      (wanted ? local.remove(key) : local.set({ [key]: 'off' })).catch(console.error);
    },
  };
}

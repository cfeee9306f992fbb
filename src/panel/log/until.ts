import { effect } from '@preact/signals';

/** Resolves as soon as a condition over signals holds. */
export function until(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    let held = false;
    const stop = effect(() => {
      if (held || !condition()) return;
      held = true;
      resolve();
      // An effect cannot be disposed of while it runs for the first time: its handle is not there yet.
      queueMicrotask(() => stop());
    });
  });
}

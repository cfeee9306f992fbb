import { computed, type ReadonlySignal, signal } from '@preact/signals';

/**
 * Whether the panel can be seen. A panel's document does not see by itself that another DevTools panel was
 * chosen: `visibilityState` stays `visible` in both browsers, and Firefox's IntersectionObserver reports nothing.
 * It does know when the whole DevTools went to the background.
 * @param chosen whether DevTools shows our panel, as the devtools page reports it.
 */
export function watchVisibility(page: Document, chosen: ReadonlySignal<boolean>): ReadonlySignal<boolean> {
  const inFront = signal(page.visibilityState === 'visible');
  page.addEventListener('visibilitychange', () => {
    inFront.value = page.visibilityState === 'visible';
  });
  return computed(() => chosen.value && inFront.value);
}

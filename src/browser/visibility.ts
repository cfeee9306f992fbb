import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { panelHidden, panelShown } from '../messages.ts';

/**
 * Whether the panel can be seen. A panel's document cannot tell by itself that another DevTools panel was
 * chosen: `visibilityState` stays `visible` in both browsers, and Firefox's IntersectionObserver keeps silent.
 * So the devtools page says it; the document itself knows when the whole DevTools went to the background.
 */
export function watchVisibility(page: Window): ReadonlySignal<boolean> {
  // A panel is loaded when it is chosen, so it starts in sight; Firefox may say so before we listen.
  const chosen = signal(true);
  const inFront = signal(page.document.visibilityState === 'visible');
  page.addEventListener(panelShown, () => {
    chosen.value = true;
  });
  page.addEventListener(panelHidden, () => {
    chosen.value = false;
  });
  page.document.addEventListener('visibilitychange', () => {
    inFront.value = page.document.visibilityState === 'visible';
  });
  return computed(() => chosen.value && inFront.value);
}

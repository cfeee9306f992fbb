import { type ReadonlySignal, signal } from '@preact/signals';

/**
 * Whether the panel can be seen. `document.visibilityState` stays `visible` when another DevTools panel is
 * chosen; what changes is that the document has no area any more.
 */
export function watchVisibility(root: Element): ReadonlySignal<boolean> {
  const visible = signal(true);
  new IntersectionObserver((entries) => {
    visible.value = entries.at(-1)?.isIntersecting ?? true;
  }).observe(root);
  return visible;
}

/**
 * What is done inside the DevTools page. These functions are sent there as source, so each may use nothing but
 * its arguments and DevTools' own globals, which no specification defines: measured with Chromium 156.
 */
interface DevTools {
  readonly UI?: { readonly panels: Record<string, { readonly element: HTMLElement } | undefined> };
  readonly InspectorFrontendAPI: { showPanel(id: string): void };
}

/** Does not wait: the id of the panel with this title, or null. DevTools removes the spaces from it. */
export function panelIdOf(title: string): string | null {
  const { UI } = globalThis as unknown as DevTools;
  const ending = title.replaceAll(' ', '');
  return (
    Object.keys(UI?.panels ?? {}).find((id) => id.startsWith('chrome-extension://') && id.endsWith(ending)) ??
    null
  );
}

/** Selects a panel. */
export function showPanel(id: string): void {
  (globalThis as unknown as DevTools).InspectorFrontendAPI.showPanel(id);
}

/** Selects a panel; returns when, in milliseconds since 1970. */
export function choosePanel(id: string): number {
  const chosenAt = performance.timeOrigin + performance.now();
  (globalThis as unknown as DevTools).InspectorFrontendAPI.showPanel(id);
  return chosenAt;
}

/** Resolves when DevTools has nothing left to do. */
export async function whenIdle(): Promise<void> {
  for (let times = 0; times < 2; times++) await new Promise((resolve) => requestIdleCallback(resolve));
}

/** The `<iframe>` of an extension's panel, once it is on the screen. */
export function shownFrameOf(id: string): HTMLIFrameElement | null {
  const { UI } = globalThis as unknown as DevTools;
  const iframe = UI?.panels[id]?.element.querySelector('iframe');
  return iframe?.checkVisibility() ? iframe : null;
}

/** What the scripts of a Store Framework page read of `window.__RUNTIME__`. */
interface PageRuntime {
  readonly rootPath: string;
  readonly bindingChanged: boolean;
  readonly binding: { readonly id: string };
  readonly culture: { readonly availableLocales: readonly string[] };
}

declare const window: { readonly __RUNTIME__: PageRuntime };

/** `window.__RUNTIME__`, which stands in the page before any script of it. */
export const runtime = window.__RUNTIME__;

/** The fields of `window.__RUNTIME__` that the scripts of a Store Framework page read. */
interface PageRuntime {
  readonly rootPath: string;
  readonly bindingChanged: boolean;
  readonly binding: { readonly id: string };
  readonly culture: { readonly availableLocales: readonly string[] };
}

declare const window: { readonly __RUNTIME__: PageRuntime };

/** `window.__RUNTIME__`, which the page sets before its other scripts. */
export const runtime = window.__RUNTIME__;

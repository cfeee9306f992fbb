import browser from 'webextension-polyfill';

/**
 * The WebExtension API, with promises in every browser. In one place, because what wraps the polyfill is loaded once then.
 * The panel, which is to open soon, has `nativeApi` in its place.
 */
export { browser };

import browser from 'webextension-polyfill';

/** The WebExtension API, with promises in every browser. In one place, because what wraps the polyfill is loaded once then. */
export { browser };

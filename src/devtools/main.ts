import browser from 'webextension-polyfill';

// From the root of the extension: Firefox resolves a relative address against this page, Chromium does not.
void browser.devtools.panels.create('VTEX Session', '/icons/32.png', '/src/panel/index.html');

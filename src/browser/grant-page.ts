import browser from 'webextension-polyfill';

/** Opens the page that asks for a store's host, in a tab: in Firefox a panel itself may not. */
export function openGrantPage(origin: string): void {
  window.open(browser.runtime.getURL(`src/grant/index.html?origin=${encodeURIComponent(origin)}`));
}

/** The origin that the grant page was opened for; `null` where its address names none. */
export function originToGrant(address: string): string | null {
  const origin = new URL(address).searchParams.get('origin') ?? '';
  return /^https?:\/\/[^/]+$/.test(origin) && URL.canParse(origin) ? origin : null;
}

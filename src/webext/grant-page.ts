import { nativeApi } from './native-api.ts';

/** Opens the page that asks for a store's host, in a tab: in Firefox a panel itself may not. */
export function openGrantPage(origin: string): void {
  window.open(`${nativeApi.runtime.getURL('src/grant/index.html')}?origin=${encodeURIComponent(origin)}`);
}

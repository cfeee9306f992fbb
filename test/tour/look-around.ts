import type { DrivenBrowser } from '../e2e/drivers/driver.ts';

/** Opens the panel, prints what to try, and waits until the browser is closed. */
export async function lookAround(browser: DrivenBrowser, url: string): Promise<void> {
  const tab = await browser.openTab(url);
  await tab.openPanel();
  const otherStore = new URL('/', url);
  otherStore.hostname = 'other.localhost';
  console.log(`${browser.name} ${browser.version} shows the sample store with DevTools on the panel "VTEX Session".

Try this in the panel:
  • set country to BRA and postalCode to 01310100: the segment gets a regionId, and after a reload the page shows sellers
  • set utm_source to newsletter: after a reload the page shows a lower price
  • set sc to 2, a trade policy in another currency; or to 3, which the store refuses to anonymous shoppers
  • leave an edit pending and open ${otherStore}: nothing is sent there, and the edit is back when you return

To stop, close the browser or press Ctrl-C here.`);
  await browser.closed;
}

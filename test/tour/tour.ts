import type { DrivenBrowser } from '../e2e/drivers/driver.ts';
import { eventually } from '../e2e/drivers/poll.ts';
import { segmentChanges, wholeSegment } from '../e2e/segment-rows.ts';
import { sizes } from '../e2e/sizes.ts';
import { changesAsText, segmentAsText } from './as-text.ts';
import { edit, editShopper } from './edit-shopper.ts';
import { takePictures } from './pictures.ts';

/** Uses the panel as a person would: reads the shopper, edits, checks the segment, reloads the page. */
export async function tour(browser: DrivenBrowser, url: string): Promise<void> {
  const tab = await browser.openTab(url);
  const panel = await tab.openPanel(sizes.large);
  const price = () => tab.evaluate<string>(`document.querySelector('#price')?.textContent ?? ''`);
  console.log(`The panel "VTEX Session" in ${browser.name} ${browser.version}, on ${url}\n`);

  await panel.get('table', 'Segment: Location').waitFor();
  console.log(`The shopper's segment:\n${segmentAsText(await wholeSegment(panel))}\n`);

  const typed = Object.entries(edit).map(([key, value]) => `${key} = ${value}`);
  console.log(`Edit: ${typed.join(', ')}`);
  console.log(`The panel says: ${await editShopper(panel)}\n`);
  console.log(`What changed in the segment:\n${changesAsText(await segmentChanges(panel))}\n`);
  const pictures = await takePictures(panel, `${browser.name}-light`);

  const before = await price();
  await panel.get('button', 'Reload the page').click();
  const after = await eventually(async () => {
    const now = await price();
    if (now === '' || now === before)
      throw new Error(`After the reload the product's price is still "${now}".`);
    return now;
  });
  console.log(`The product's price on the page after the reload: ${before} → ${after}\n`);
  console.log(`Pictures of the panel:\n${pictures.map((path) => `  ${path}`).join('\n')}`);
}

/** The same edit again in DevTools' dark theme, only for the pictures. */
export async function darkPictures(browser: DrivenBrowser, url: string): Promise<void> {
  const tab = await browser.openTab(url);
  const panel = await tab.openPanel();
  await editShopper(panel);
  const pictures = await takePictures(panel, `${browser.name}-dark`);
  console.log(pictures.map((path) => `  ${path}`).join('\n'));
}

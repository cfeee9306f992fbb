import type { DrivenBrowser } from '../e2e/drivers/driver.ts';
import { sizes } from '../e2e/sizes.ts';
import type { SampleStore } from '../store/sample-store.ts';
import { editShopper } from '../tour/edit-shopper.ts';

/** Pictures of the panel at its three sizes, after an edit: the shopper twice, and the session's tree. */
export async function panelPictures(
  browser: DrivenBrowser,
  store: SampleStore,
  pathOf: (name: string) => string,
): Promise<void> {
  const tab = await browser.openTab(store.url('/login-as?email=ana.vip@example.com'));
  const panel = await tab.openPanel(sizes.bottom);
  await panel.get('table', 'Segment: Location').waitFor();
  await editShopper(panel);
  // Moves the focus out of the text box: a blinking cursor would make each picture different.
  await panel.get('tab', 'Shopper').focus();
  await panel.screenshot(pathOf('bottom'));

  await panel.resize(sizes.right);
  await panel.screenshot(pathOf('right'));

  await panel.resize(sizes.large);
  await panel.get('tab', 'Session').click();
  await panel.get('treeitem', /^utm_source/).click();
  await panel.get('region', 'Selected key').waitFor();
  await panel.screenshot(pathOf('large'));
}

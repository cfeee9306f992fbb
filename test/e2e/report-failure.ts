import { mkdirSync, rmSync } from 'node:fs';
import type { BrowserName } from '../browsers/browser-name.ts';
import type { SampleStore } from '../store/sample-store.ts';
import type { Panel } from './drivers/driver.ts';

/** Pictures of panels whose test failed. */
const folderOf = (browser: BrowserName) => `test-results/failed/${browser}`;

/** A new run begins: what an older one has left says nothing of it. */
export function forgetFailures(browser: BrowserName): void {
  rmSync(folderOf(browser), { recursive: true, force: true });
}

/** Prints what the panel showed and what the store was asked when a test failed, and keeps a picture of the panel. */
export async function reportFailure(
  name: string,
  {
    browser,
    panel,
    store,
  }: { readonly browser: BrowserName; readonly panel: Panel; readonly store: SampleStore },
): Promise<void> {
  const folder = folderOf(browser);
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${name.replace(/[^\w-]+/g, '-').slice(-120)}.png`;
  // A panel that is gone has nothing more to show than that.
  const shown = await panel.evaluate<string>('document.body.innerText').catch(String);
  // A hidden panel draws nothing.
  const picture = await panel
    .show()
    .then(() => panel.screenshot(path))
    .then(() => path, String);
  const calls = store.calls.map(({ method, path: asked, status }) => `${method} ${asked} ${status}`);
  console.error(
    [
      `Failed: ${name}`,
      'The panel showed:',
      indented(shown),
      'The store answered:',
      indented(calls.join('\n')),
    ]
      .concat(`Picture: ${picture}`)
      .join('\n'),
  );
}

const indented = (text: string) => text.replace(/^/gm, '  | ');

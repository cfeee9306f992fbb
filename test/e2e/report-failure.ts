import { mkdirSync, rmSync } from 'node:fs';
import type { BrowserName } from '../browsers/browser-name.ts';
import type { SampleStore } from '../store/sample-store.ts';
import type { Panel } from './drivers/driver.ts';

/** Pictures of panels whose test failed. */
const folderOf = (browser: BrowserName) => `test-results/failed/${browser}`;

/** Removes the pictures of an earlier run, which say nothing about this one. */
export function forgetFailures(browser: BrowserName): void {
  rmSync(folderOf(browser), { recursive: true, force: true });
}

/** Prints what the panel showed and which calls the store received in a failed test, and saves a picture of the panel. */
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
  // Of a panel that is gone only the error can be shown.
  const shown = await panel.evaluate<string>('document.body.innerText').catch(String);
  // A hidden panel draws nothing.
  const picture = await panel
    .show()
    .then(() => panel.screenshot(path))
    .then(() => path, String);
  const calls = store.calls.map(({ method, path: requested, status }) => `${method} ${requested} ${status}`);
  console.error(
    [
      `Failed: ${name}`,
      'The panel showed:',
      indented(shown),
      'The store responded:',
      indented(calls.join('\n')),
    ]
      .concat(`Picture: ${picture}`)
      .join('\n'),
  );
}

const indented = (text: string) => text.replace(/^/gm, '  | ');
